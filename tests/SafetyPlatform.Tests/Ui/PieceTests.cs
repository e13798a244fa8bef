using Microsoft.Extensions.FileProviders;
using SafetyPlatform.Kernel.Ui;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Ui;

public sealed class PieceTests
{
    private readonly UiBench bench = new();

    [Theory]
    [InlineData(StatusKind.Late, "late", "Försenad")]
    [InlineData(StatusKind.Missing, "missing", "Saknas")]
    [InlineData(StatusKind.Soon, "soon", "Snart dags")]
    [InlineData(StatusKind.Ok, "ok", "Uppfyllt")]
    [InlineData(StatusKind.Planned, "planned", "Planerad")]
    [InlineData(StatusKind.NotApplicable, "na", "Ej tillämpligt")]
    public async Task A_status_is_an_icon_and_a_word(StatusKind kind, string token, string word)
    {
        var html = await UiBench.Render(new StatusTagHelper(bench.Assets, bench.Texts) { Kind = kind });

        html.ShouldContain($"data-status=\"{token}\"");
        html.ShouldContain($"#{kind.IconName()}\"");
        html.ShouldEndWith($"<span>{word}</span></span>");
    }

    [Fact]
    public async Task A_status_with_only_an_icon_keeps_its_word_for_screen_readers() =>
        (await UiBench.Render(new StatusTagHelper(bench.Assets, bench.Texts) { Kind = StatusKind.Late, IconOnly = true })).ShouldEndWith("""<span class="vh">Försenad</span></span>""");

    [Fact]
    public async Task A_meter_says_its_numbers_and_never_overflows()
    {
        var html = await UiBench.Render(new MeterTagHelper(bench.Texts) { Done = 1200, Total = 1000 });

        html.ShouldContain("1&#xA0;200 av 1&#xA0;000");
        html.ShouldContain("""viewBox="0 0 1000 1""");
        html.ShouldContain("""<rect class="fill-ok" height="1" width="1000" x="0"></rect>""");
    }

    [Fact]
    public async Task A_meter_of_nothing_is_an_empty_bar() =>
        (await UiBench.Render(new MeterTagHelper(bench.Texts))).ShouldNotContain("fill-ok");

    [Fact]
    public async Task A_cell_is_a_link_only_when_something_is_to_be_done()
    {
        (await UiBench.Render(new CellTagHelper(bench.Assets, bench.Texts) { Kind = StatusKind.Ok, Text = "3 feb" })).ShouldStartWith("""<span class="cell" data-status="ok">""");
        (await UiBench.Render(new CellTagHelper(bench.Assets, bench.Texts) { Kind = StatusKind.Late, Text = "8 d", Href = "/a?b=1&c=2" }))
            .ShouldStartWith("""<a class="cell" data-status="late" href="/a?b=1&amp;c=2">""");
    }

    [Fact]
    public async Task The_last_page_has_no_link_to_older_entries()
    {
        (await UiBench.Render(new PagerTagHelper(bench.Assets, bench.Texts))).ShouldBeEmpty();
        (await UiBench.Render(new PagerTagHelper(bench.Assets, bench.Texts) { Next = "?after=7" })).ShouldContain("Visa äldre");
    }

    [Fact]
    public async Task An_empty_state_holds_its_action() =>
        (await UiBench.Render(new EmptyStateTagHelper(bench.Assets) { Text = "Inget <än>" }, "<a href=\"/x\">Börja</a>"))
            .ShouldEndWith("""<p>Inget &lt;än&gt;</p><div class="actions"><a href="/x">Börja</a></div></div>""");

    [Fact]
    public async Task What_was_done_is_said_once_under_the_heading()
    {
        var frame = new PageFrame { StatusMessage = "Sparat & klart" };

        var html = await UiBench.Render(new PageHeadTagHelper(bench.Assets, frame) { Title = "Ronder", ViewContext = bench.View });

        html.ShouldContain("<h1>Ronder</h1>");
        html.ShouldContain("""role="status">""");
        html.ShouldContain("Sparat &amp; klart");
        frame.StatusIsShown.ShouldBeTrue();
        bench.View.ViewData["Title"].ShouldBe("Ronder");
    }

    [Fact]
    public void An_asset_that_was_not_built_says_how_to_build_it()
    {
        Should.Throw<InvalidOperationException>(() => bench.Assets.Url("app.css")).Message.ShouldContain("npm run assets");
        Should.Throw<InvalidOperationException>(() => Assets.Read(new NullFileProvider())).Message.ShouldContain("npm run assets");
    }
}
