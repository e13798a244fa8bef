using CsCheck;
using SafetyPlatform.Kernel.Charts;
using SafetyPlatform.Kernel.Documents;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Documents;

public sealed class ContentHashTests
{
    private const int Fields = 27;

    // Half a surrogate pair has no bytes of its own in UTF-8.
    private static readonly Gen<string> Text = Gen.String.Select(CleanText.Of);

    [Fact]
    public void A_change_of_any_text_changes_the_hash() =>
        Gen.Select(Text.Array[Fields], Gen.Int[0, Fields - 1], Text).Sample((texts, at, other) =>
        {
            var changed = (string[])texts.Clone();
            changed[at] = other == texts[at] ? other + "x" : other;

            ContentHash.Of(Document(changed)).ShouldNotBe(ContentHash.Of(Document(texts)));
        });

    [Fact]
    public void Text_moved_from_one_field_to_the_next_changes_the_hash() =>
        Gen.Select(Text.Array[Fields], Gen.Int[0, Fields - 2], Gen.Char.Where(c => !char.IsSurrogate(c))).Sample((texts, at, letter) =>
        {
            var before = (string[])texts.Clone();
            var after = (string[])texts.Clone();
            before[at] += letter;
            after[at + 1] = letter + after[at + 1];

            ContentHash.Of(Document(before)).ShouldNotBe(ContentHash.Of(Document(after)));
        });

    [Fact]
    public void Evidence_and_marks_do_not_change_the_hash() =>
        Gen.Select(Text.Array[Fields], Gen.String, Gen.String).Sample((texts, label, reason) =>
            ContentHash.Of(Document(texts, [new Evidence(label, "/x")], new Mark(label, reason))).ShouldBe(ContentHash.Of(Document(texts))));

    [Fact]
    public void Splitting_a_sentence_to_attach_evidence_does_not_change_the_hash()
    {
        var whole = Samples.With(new Paragraph("Under året rapporterades 91 händelser."));
        var split = Samples.With(new Paragraph(new Run("Under året rapporterades "), new Run("91", Evidence: [new Evidence("Händelser", "/incidents")]), new Run(""), new Run(" händelser.")));

        ContentHash.Of(split).ShouldBe(ContentHash.Of(whole));
    }

    [Fact]
    public void Bold_type_is_content() =>
        ContentHash.Of(Samples.With(new Paragraph(new Run("inga", Bold: true)))).ShouldNotBe(ContentHash.Of(Samples.With(new Paragraph(new Run("inga")))));

    [Fact]
    public void Signatures_stamp_state_and_foot_do_not_change_the_hash()
    {
        var bare = Samples.Report with
        {
            Blocks = [.. Samples.Report.Blocks.Where(b => b is not (Signatures or ApprovalStamp))],
            Head = Samples.Report.Head with { StateMark = null },
            Foot = new DocumentFoot(),
        };

        ContentHash.Of(bare).ShouldBe(ContentHash.Of(Samples.Report));
    }

    [Fact]
    public void A_number_in_a_chart_changes_the_hash()
    {
        var other = Samples.Units with { Series = [Samples.Units.Series[0], new Series("2023", [36, 33, 25, 5])] };

        ContentHash.Of(Samples.With(new Figure(other, "a", "b"))).ShouldNotBe(ContentHash.Of(Samples.With(new Figure(Samples.Units, "a", "b"))));
    }

    [Fact]
    public void The_hash_stays_the_same_between_versions_of_the_product() =>
        ContentHash.Of(Samples.With(new Heading(1, "Ärendebeskrivning"), new Paragraph("Å"))).ShouldBe("4fd62fa0a83dc618b4610094c45ea9d7114d1ad1f413455bbafb2cc12c66e5bc");

    [Fact]
    public void The_short_form_shows_sixteen_digits_in_groups() =>
        ContentHash.Abbreviated(Samples.Hash).ShouldBe("3f2a 9bc0 d1e2 f304");

    private static ReportDocument Document(string[] t, IReadOnlyList<Evidence>? evidence = null, Mark? mark = null) => new(
        t[0],
        t[1],
        new DocumentHead(t[2], t[3], new DateOnly(2024, 11, 6), t[4], t[5], t[6], "Utkast"),
        [
            new Heading(1, t[7]),
            new Paragraph(new Run(t[8] + ".", Evidence: evidence, Mark: mark), new Run(t[9] + ".", Bold: true)),
            new BulletList([new ListItem(new Run(t[10], Evidence: evidence)), new ListItem(t[11])]),
            new NumberedList([new ListItem(t[12])]),
            new Table(t[13], [new Column(t[14]), new Column(t[15])], [[new Cell(t[16], evidence), t[17]]], t[18]),
            new Figure(new BarChart(t[19], t[20], t[21], [t[22]], [new Series(t[23], [1])]), t[24], t[25]),
            new Paragraph(t[26]),
        ],
        new DocumentFoot());
}
