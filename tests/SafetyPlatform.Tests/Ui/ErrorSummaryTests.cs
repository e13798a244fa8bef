using SafetyPlatform.Kernel.Ui;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Ui;

public sealed class ErrorSummaryTests
{
    private readonly UiBench bench = new();

    [Fact]
    public async Task Without_errors_there_is_no_summary() => (await Render()).ShouldBeEmpty();

    [Fact]
    public async Task Each_line_links_to_its_field_and_is_encoded()
    {
        bench.State.AddModelError("Input.Title", "Skriv <något>");

        var html = await Render();

        html.ShouldContain("Det finns ett fel att rätta");
        html.ShouldContain("""<li><a href="#Input_Title">Skriv &lt;något&gt;</a></li>""");
        html.ShouldContain("""aria-labelledby="error-summary-heading""");
    }

    [Fact]
    public async Task Lines_come_in_the_order_of_the_page_and_not_of_the_alphabet()
    {
        bench.State.AddModelError("Input.Agreed", "tre");
        bench.State.AddModelError("Input.Kind", "två");
        bench.State.AddModelError("Input.Title", "ett");

        var html = await Render();

        html.ShouldContain("Det finns 3 fel att rätta");
        html.IndexOf("ett</a>", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("två</a>", StringComparison.Ordinal));
        html.IndexOf("två</a>", StringComparison.Ordinal).ShouldBeLessThan(html.IndexOf("tre</a>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_of_the_whole_form_is_plain_text()
    {
        bench.State.AddModelError("", "Någon annan har ändrat samtidigt");

        (await Render()).ShouldContain("<li><span>Någon annan har ändrat samtidigt</span></li>");
    }

    [Fact]
    public async Task An_error_without_words_gets_words()
    {
        bench.State.AddModelError("Input.Day", "");

        (await Render()).ShouldContain("Värdet går inte att använda");
    }

    private Task<string> Render() => UiBench.Render(new ErrorSummaryTagHelper(bench.Texts) { ViewContext = bench.View });
}
