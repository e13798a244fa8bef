using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Kernel.Ui;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Ui;

public sealed class FieldTests
{
    private readonly UiBench bench = new();

    [Fact]
    public async Task A_field_ties_label_and_hint_to_its_control()
    {
        var html = await UiBench.Render(Field("Title", hint: "Kort"));

        html.ShouldContain("""<label class="ds-label" for="Input_Title">Rubrik</label>""");
        html.ShouldContain("""<p class="hint" id="Input_Title-hint">Kort</p>""");
        html.ShouldContain("""aria-describedby="Input_Title-hint" class="ds-input" id="Input_Title" name="Input.Title" type="text""");
        html.ShouldNotContain("aria-invalid");
    }

    [Fact]
    public async Task An_error_is_shown_in_words_and_what_was_typed_is_kept()
    {
        bench.Input.Title = "Gammal";
        bench.Typed("Input.Title", "Ny & \"sned\" <script>", "Skriv en kortare rubrik");

        var html = await UiBench.Render(Field("Title", hint: "Kort"));

        html.ShouldContain("""class="ds-field field invalid""");
        html.ShouldContain("""<div id="Input_Title-error"><p class="error">""");
        html.ShouldContain("""<span class="vh">Fel: </span>Skriv en kortare rubrik""");
        html.ShouldContain("""aria-describedby="Input_Title-hint Input_Title-error" aria-invalid="true""");
        html.ShouldContain("""value="Ny &amp; &quot;sned&quot; &lt;script&gt;""");
        html.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task Label_hint_and_error_are_encoded()
    {
        bench.Typed("Input.Title", "", "<b>fel</b>");

        var html = await UiBench.Render(Field("Title", label: "<i>", hint: "<u>"));

        html.ShouldContain("&lt;i&gt;");
        html.ShouldContain("&lt;u&gt;");
        html.ShouldContain("&lt;b&gt;fel&lt;/b&gt;");
    }

    [Fact]
    public async Task An_optional_field_says_so() =>
        (await UiBench.Render(Field("Title", optional: true))).ShouldContain("""Rubrik <span class="optional">(valfritt)</span>""");

    [Theory]
    [InlineData("date", "Day", "2026-11-03")]
    [InlineData("datetime-local", "At", "2026-11-03T08:05")]
    [InlineData("number", "Amount", "2.5")]
    public async Task Values_are_written_as_the_browser_reads_them(string kind, string property, string expected)
    {
        bench.Input.Day = new DateOnly(2026, 11, 3);
        bench.Input.At = new DateTime(2026, 11, 3, 8, 5, 9, DateTimeKind.Unspecified);
        bench.Input.Amount = 2.5m;

        (await UiBench.Render(Field(property, kind))).ShouldContain($"value=\"{expected}\"");
    }

    [Fact]
    public async Task A_decimal_tells_model_binding_that_it_is_written_with_a_full_stop() =>
        (await UiBench.Render(Field("Amount", "number"))).ShouldContain("""name="__Invariant" type="hidden" value="Input.Amount""");

    [Fact]
    public async Task A_password_never_comes_back()
    {
        bench.Typed("Input.Title", "hemligt", "Fel lösenord");

        (await UiBench.Render(Field("Title", "password"))).ShouldNotContain("hemligt");
    }

    [Fact]
    public async Task A_text_area_keeps_a_first_empty_line_and_counts_characters()
    {
        bench.Input.Title = "\nrad </textarea>";

        var html = await UiBench.Render(Field("Title", "textarea", maxlength: 1500));

        html.ShouldContain(">&#xA;&#xA;rad &lt;/textarea&gt;</textarea>");
        html.ShouldContain("""data-limit="1500""");
        html.ShouldContain("Högst 1&#xA0;500 tecken");
        html.ShouldContain("""aria-describedby="Input_Title-counter""");
        html.ShouldNotContain("maxlength");
    }

    [Fact]
    public async Task A_select_marks_what_was_chosen_and_groups_its_options()
    {
        bench.Input.Unit = "2";
        bench.Typed("Input.Unit", "3");
        var north = new SelectListGroup { Name = "Norra" };
        var field = Field("Unit", "select");
        field.Items = [new("Välj", ""), new("Ettan", "2") { Group = north }, new("Tvåan", "3") { Group = north }];

        var html = await UiBench.Render(field);

        html.ShouldContain("""<optgroup label="Norra"><option value="2">Ettan</option><option selected="" value="3">Tvåan</option></optgroup>""");
        html.ShouldContain("""<option value="">Välj</option>""");
    }

    [Theory]
    [InlineData("true,false", true)]
    [InlineData("false", false)]
    public async Task A_checkbox_remembers_whether_it_was_ticked(string typed, bool expected)
    {
        bench.Input.Agreed = !expected;
        bench.Typed("Input.Agreed", typed);

        (await UiBench.Render(Field("Agreed", "checkbox"))).Contains("checked", StringComparison.Ordinal).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Input.Items[0].Name", "Input_Items_0__Name")]
    [InlineData("Input.Title", "Input_Title")]
    public void The_id_is_the_name_with_underscores(string name, string id) => FieldState.IdOf(name).ShouldBe(id);

    private FieldTagHelper Field(string property, string kind = "text", string label = "Rubrik", string? hint = null, bool optional = false, int? maxlength = null) =>
        new(bench.Assets, bench.Texts) { For = bench.For(property), Kind = kind, Label = label, Hint = hint, Optional = optional, Maxlength = maxlength, ViewContext = bench.View };
}
