using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Kernel.Ui;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Ui;

public sealed class ChoiceTests
{
    private readonly UiBench bench = new();

    [Fact]
    public async Task The_first_tile_carries_the_id_that_the_error_summary_links_to()
    {
        bench.Input.Kind = "fire";

        var html = await UiBench.Render(Tiles());

        html.ShouldContain("""id="Input_Kind" name="Input.Kind" type="radio" value="threat""");
        html.ShouldContain("""checked="" id="Input_Kind_1" name="Input.Kind" type="radio" value="fire""");
        html.ShouldContain("""<use href="/assets/icons.ABCD1234.svg#flame"></use>""");
    }

    [Fact]
    public async Task A_group_is_described_by_its_hint_and_its_error()
    {
        bench.Typed("Input.Kind", null, "Välj vad som har hänt");

        (await UiBench.Render(Tiles())).ShouldStartWith("""<fieldset class="field invalid" aria-describedby="Input_Kind-hint Input_Kind-error"><legend>Vad?</legend>""");
    }

    [Fact]
    public async Task Choices_with_descriptions_become_a_list()
    {
        var tiles = Tiles();
        tiles.Items = [new("a", "Låg <1", Description: "Kan vänta")];

        (await UiBench.Render(tiles)).ShouldContain("""<span><b>Låg &lt;1</b><small>Kan vänta</small></span>""");
    }

    [Fact]
    public async Task The_choice_that_reveals_more_is_marked()
    {
        var tiles = Tiles();
        tiles.Reveals = "fire";

        (await UiBench.Render(tiles)).ShouldContain("""data-reveals="" id="Input_Kind_1""");
    }

    [Fact]
    public async Task Several_boxes_stay_ticked()
    {
        bench.Input.Areas = ["a"];
        bench.State.SetModelValue("Input.Areas", new[] { "b", "c" }, "b,c");
        var boxes = new CheckboxesTagHelper(bench.Assets, bench.Texts)
        {
            For = bench.For("Areas"),
            Items = [new SelectListItem("A", "a"), new SelectListItem("B", "b"), new SelectListItem("C", "c")],
            Legend = "Var?",
            ViewContext = bench.View,
        };

        var html = await UiBench.Render(boxes);

        html.ShouldContain("""<input class="ds-input" id="Input_Areas" name="Input.Areas" type="checkbox" value="a" />""");
        html.ShouldContain("""checked="" class="ds-input" id="Input_Areas_1""");
        html.ShouldContain("""checked="" class="ds-input" id="Input_Areas_2""");
    }

    private RadioTilesTagHelper Tiles() => new(bench.Assets, bench.Texts)
    {
        For = bench.For("Kind"),
        Items = [new("threat", "Hot", "hand"), new("fire", "Brand", "flame")],
        Legend = "Vad?",
        Hint = "Välj en",
        ViewContext = bench.View,
    };
}
