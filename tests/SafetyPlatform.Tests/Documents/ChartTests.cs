using System.Globalization;
using System.Xml.Linq;
using SafetyPlatform.Kernel.Charts;
using Shouldly;
using SkiaSharp;
using Xunit;

namespace SafetyPlatform.Tests.Documents;

public sealed class ChartTests
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => ["bars", "lying", "months", "lines", "meter", "wheel"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_on_a_page_has_a_name_a_description_and_only_classes(string name)
    {
        var svg = XElement.Parse(ChartSvg.ForPage(Chart(name), "x", Swedish));

        svg.Attribute("role")!.Value.ShouldBe("img");
        svg.Element(Svg + "title")!.Attribute("id")!.Value.ShouldBe(svg.Attribute("aria-labelledby")!.Value);
        svg.Element(Svg + "desc")!.Attribute("id")!.Value.ShouldBe(svg.Attribute("aria-describedby")!.Value);
        svg.Descendants().Attributes().ShouldAllBe(a => a.Name != "style" && a.Name != "fill" && a.Name != "stroke");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_in_a_document_brings_its_colours(string name)
    {
        var svg = XElement.Parse(ChartSvg.ForDocument(Chart(name), Swedish));

        svg.Descendants().Attributes("class").ShouldBeEmpty();
        svg.Descendants(Svg + "text").ShouldAllBe(t => t.Attribute("fill")!.Value.StartsWith('#'));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_becomes_a_picture_of_points_with_something_on_it(string name)
    {
        using var picture = SKBitmap.Decode(ChartPng.Draw(Chart(name), Swedish));

        picture.Pixels.Distinct().Count().ShouldBeGreaterThan(10);
        picture.GetPixel(picture.Width - 1, picture.Height - 1).ShouldBe(SKColors.White);
    }

    [Fact]
    public void Hostile_words_stay_words()
    {
        var chart = Samples.Units with { Title = Samples.Extreme, Description = Samples.Extreme, Categories = [Samples.Extreme], Series = [new Series(Samples.Extreme, [1]), new Series("\"><script>", [2])] };
        var svg = XElement.Parse(ChartSvg.ForPage(chart, "\"><script>", Swedish));

        svg.Descendants().ShouldAllBe(e => e.Name.LocalName != "script");
        XElement.Parse(ChartSvg.ForDocument(chart, Swedish)).Descendants().ShouldAllBe(e => e.Name.LocalName != "script");
        ChartPng.Draw(chart, Swedish).ShouldNotBeEmpty();
    }

    [Fact]
    public void Text_is_text_with_the_numbers_of_the_language()
    {
        var chart = Samples.Units with { Series = [new Series("2024", [48207])], Categories = ["Alla"] };

        Texts(chart, "sv-SE").ShouldContain("48\u00A0207");
        Texts(chart, "en-GB").ShouldContain("48,207");
        Texts(Samples.Months, "en-GB").ShouldContain("May");
        Texts(Samples.Months, "sv-SE").ShouldContain("maj");
    }

    [Fact]
    public void Bars_are_as_high_as_their_numbers()
    {
        var svg = XElement.Parse(ChartSvg.ForPage(Samples.Units with { Categories = ["A", "B"], Series = [new Series("2024", [10, 5])] }, "x", Swedish));
        var heights = svg.Descendants(Svg + "rect").Select(r => double.Parse(r.Attribute("height")!.Value, CultureInfo.InvariantCulture)).ToArray();

        heights[0].ShouldBe(2 * heights[1]);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(5, 1, 5)]
    [InlineData(6, 2, 3)]
    [InlineData(42, 10, 5)]
    [InlineData(101, 50, 3)]
    [InlineData(int.MaxValue, 500_000_000, 5)]
    public void The_scale_has_few_round_steps(int highest, int step, int steps) =>
        Scale.For([new Series("x", [highest])]).ShouldBe(new Scale(step, steps));

    [Fact]
    public void Markers_close_in_time_do_not_cover_each_other()
    {
        var day = new DateOnly(2026, 10, 1);
        var wheel = Samples.Wheel with { Tracks = [new WheelTrack("T", [.. Enumerable.Range(0, 5).Select(n => new WheelMarker(day, WheelStatus.Done, $"{n}"))])], Legend = null };
        var places = XElement.Parse(ChartSvg.ForPage(wheel, "x", Swedish)).Descendants(Svg + "g").Select(g => g.Attribute("transform")!.Value);

        places.ShouldBeUnique();
        XElement.Parse(ChartSvg.ForPage(wheel, "x", Swedish)).Descendants(Svg + "g").First().Value.ShouldBe("1 okt.: 0");
    }

    [Fact]
    public void Empty_charts_are_drawn_all_the_same()
    {
        foreach (var chart in new Chart[]
        {
            Samples.Units with { Categories = [], Series = [] },
            Samples.Units with { Series = [new Series("2024", [])] },
            Samples.Months with { ThisYear = new Series("2024", []), LastYear = null, Style = MonthChartStyle.Lines },
            Samples.Wheel with { Tracks = [], Today = new DateOnly(2030, 1, 1) },
            Samples.Trained with { Total = 0 },
        })
        {
            XElement.Parse(ChartSvg.ForPage(chart, "x", Swedish)).Elements().Count().ShouldBeGreaterThan(2);
            ChartPng.Draw(chart, Swedish).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_class_used_by_a_chart_has_a_rule_in_the_style_sheet()
    {
        var css = File.ReadAllText(Path.Combine(Root(), "src", "Host", "assets", "css", "charts.css"));
        var used = Names.SelectMany(n => XElement.Parse(ChartSvg.ForPage(Chart(n.Data), "x", Swedish)).DescendantsAndSelf().Attributes("class"))
            .SelectMany(c => c.Value.Split(' ')).Distinct();

        used.ShouldAllBe(c => css.Contains("." + c));
    }

    private static string[] Texts(Chart chart, string culture) =>
        [.. XElement.Parse(ChartSvg.ForPage(chart, "x", CultureInfo.GetCultureInfo(culture))).Descendants(Svg + "text").Select(t => t.Value)];

    private static Chart Chart(string name) => name switch
    {
        "bars" => Samples.Units with { Categories = ["A", "B", "C", "D"] },
        "lying" => Samples.Units with { Categories = [Samples.LongName, "B", "C", "D"] },
        "months" => Samples.Months,
        "lines" => Samples.Months with { Style = MonthChartStyle.Lines },
        "meter" => Samples.Trained,
        _ => Samples.Wheel,
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "SafetyPlatform.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
