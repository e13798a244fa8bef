using System.Xml.Linq;
using SafetyPlatform.Kernel.Documents;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Documents;

public sealed class HtmlRendererTests
{
    [Fact]
    public void A_report_becomes_an_article_with_headings_tables_lists_and_figures()
    {
        var article = Parse(Samples.Report);

        article.Name.LocalName.ShouldBe("article");
        article.Descendants("h2").Single().Value.ShouldBe(Samples.Report.Title);
        article.Descendants("h3").Select(h => h.Value).ShouldBe(["Ärendebeskrivning", "Förvaltningens yttrande", "Ekonomisk bedömning", "Förslag till beslut"]);
        article.Descendants("caption").Single().Value.ShouldBe("Händelser och åtgärder per enhet 2024");
        article.Descendants("th").ShouldAllBe(th => th.Attribute("scope")!.Value == "col");
        article.Descendants("ol").Single().Elements("li").Count().ShouldBe(2);
        article.Descendants("figure").Count().ShouldBe(4);
        article.Descendants("figure").ShouldAllBe(f => f.Element("figcaption") != null);
    }

    [Fact]
    public void Evidence_is_folded_away_under_its_paragraph_and_counted()
    {
        var evidence = Parse(Samples.Report).Descendants("details").ElementAt(1);

        evidence.Element("summary")!.Value.ShouldBe("Underlag (2)");
        evidence.Descendants("a").Select(a => a.Attribute("href")!.Value).ShouldBe(["/incidents?year=2024", "/incidents?year=2023"]);
    }

    [Fact]
    public void A_text_changed_by_hand_says_so_with_its_reason() =>
        HtmlRenderer.Render(Samples.Report, Samples.Swedish).Value!
            .ShouldContain("<span class=\"by-hand-note\">Ändrad för hand: Bedömning av skolchefen</span></p>");

    [Fact]
    public void A_table_cell_with_one_record_behind_it_is_a_link() =>
        Parse(Samples.Report).Descendants("td").Elements("a").Single().Value.ShouldBe("42");

    [Fact]
    public void Hostile_text_stays_text_and_the_markup_well_formed()
    {
        var article = Parse(Samples.FilledWith(Samples.Extreme));

        article.Descendants("script").ShouldBeEmpty();
        article.Descendants().Attributes().ShouldAllBe(a => a.Name != "style" && !a.Name.LocalName.StartsWith("on"));
        article.Value.ShouldContain("<script>alert('x')</script>");
        article.Value.ShouldNotContain("\u0007");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//elak.example/x")]
    [InlineData("/\\elak.example")]
    [InlineData("data:text/html,x")]
    [InlineData(" javascript:alert(1)")]
    public void An_address_that_is_no_page_is_not_a_link(string href) =>
        Parse(Samples.With(new Paragraph(new Run("x", Evidence: [new Evidence("Underlag", href)])))).Descendants("a").ShouldBeEmpty();

    [Fact]
    public void Ids_are_unique_on_the_page()
    {
        var ids = Parse(Samples.Report).DescendantsAndSelf().Attributes("id").Select(a => a.Value).ToArray();

        ids.ShouldBeUnique();
        ids.Length.ShouldBe(9);
    }

    [Fact]
    public void A_row_with_too_many_cells_is_refused() =>
        Should.Throw<ArgumentException>(() => HtmlRenderer.Render(Samples.With(new Table("T", [new Column("A")], [["1", "2"]])), Samples.Swedish));

    // Well-formed as XML but for <br>, and without a namespace, to be asked simply.
    private static XElement Parse(ReportDocument document) => XElement.Parse(
        HtmlRenderer.Render(document, Samples.Swedish).Value!
            .Replace("<br>", "<br/>", StringComparison.Ordinal)
            .Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal)
            .Replace("&nbsp;", "&#160;", StringComparison.Ordinal),
        LoadOptions.PreserveWhitespace);
}
