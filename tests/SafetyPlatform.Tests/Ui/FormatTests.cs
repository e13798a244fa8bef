using System.Globalization;
using SafetyPlatform.Kernel.Ui;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Ui;

public sealed class FormatTests
{
    [Theory]
    [InlineData("sv", "23 nov 2026", "08.57", "48\u00A0207", "83\u00A0%")]
    [InlineData("sv-SE", "23 nov 2026", "08.57", "48\u00A0207", "83\u00A0%")]
    [InlineData("en", "23 Nov 2026", "08:57", "48,207", "83%")]
    [InlineData("en-GB", "23 Nov 2026", "08:57", "48,207", "83%")]
    public void Dates_times_and_numbers_follow_the_language(string language, string date, string time, string number, string percent)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Format.Date(new DateOnly(2026, 11, 23)).ShouldBe(date);
        Format.Time(new TimeOnly(8, 57)).ShouldBe(time);
        Format.Number(48207).ShouldBe(number);
        Format.Percent(.83).ShouldBe(percent);
    }

    [Theory]
    [InlineData("2026-06-30T21:59:59", "30 juni 2026 23.59")]
    [InlineData("2026-06-30T22:00:00", "1 juli 2026 00.00")]
    [InlineData("2026-12-31T22:59:59", "31 dec 2026 23.59")]
    [InlineData("2026-12-31T23:00:00", "1 jan 2027 00.00")]
    [InlineData("2026-10-25T00:30:00", "25 okt 2026 02.30")]
    [InlineData("2026-10-25T01:30:00", "25 okt 2026 02.30")]
    public void An_instant_shows_the_day_in_Stockholm(string utc, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv");

        Format.Instant(DateTime.Parse(utc, CultureInfo.InvariantCulture)).ShouldBe(expected);
    }

    [Fact]
    public async Task A_time_stamp_carries_the_instant_in_UTC()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("sv");

        (await UiBench.Render(new TimeStampTagHelper { Value = new DateTime(2026, 12, 31, 23, 0, 5, DateTimeKind.Utc), Seconds = true }))
            .ShouldBe("""<time datetime="2026-12-31T23:00:05Z">1 jan 2027 00.00.05</time>""");
    }

    [Fact]
    public async Task Nothing_is_shown_as_a_dash()
    {
        (await UiBench.Render(new DateTagHelper())).ShouldBe("–");
        (await UiBench.Render(new TimeStampTagHelper())).ShouldBe("–");
    }

    [Fact]
    public async Task A_date_is_readable_by_machines_too()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        (await UiBench.Render(new DateTagHelper { Value = new DateOnly(2027, 1, 9) })).ShouldBe("""<time datetime="2027-01-09">9 Jan 2027</time>""");
    }
}
