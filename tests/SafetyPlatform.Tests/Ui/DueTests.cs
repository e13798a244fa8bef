using SafetyPlatform.Kernel.Ui;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Ui;

public sealed class DueTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(-10, "late", "10 dagar sen", "skulle vara klart 13 nov")]
    [InlineData(-1, "late", "1 dag sen", "skulle vara klart 22 nov")]
    [InlineData(0, "soon", "i dag", "måndag 23 nov")]
    [InlineData(1, "soon", "i morgon", "tisdag 24 nov")]
    [InlineData(3, "soon", "torsdag", "26 nov")]
    [InlineData(7, "soon", "30 november", "om 7 dagar")]
    [InlineData(10, "planned", "3 december", "om 10 dagar")]
    [InlineData(47, "planned", "9 januari 2027", "om 47 dagar")]
    [InlineData(-330, "late", "330 dagar sen", "skulle vara klart 28 dec 2025")]
    public async Task A_date_says_both_how_far_and_when(int days, string status, string distance, string date)
    {
        var html = await Render(new UiBench(), days);

        html.ShouldBe($"<span class=\"due\" data-status=\"{status}\"><b>{distance}</b> <span>{date}</span></span>");
    }

    [Fact]
    public async Task English_says_the_same() => (await Render(new UiBench("en"), -10)).ShouldContain("<b>10 days late</b> <span>was due 13 Nov</span>");

    private static Task<string> Render(UiBench bench, int days) => UiBench.Render(new DueTagHelper(bench.Texts) { Date = Today.AddDays(days), Today = Today });
}
