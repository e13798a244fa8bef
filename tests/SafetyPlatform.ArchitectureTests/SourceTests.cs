using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace SafetyPlatform.ArchitectureTests;

public sealed partial class SourceTests
{
    /// <summary>The only places that may do what the build forbids, and why.</summary>
    private static readonly Dictionary<string, string> NamedPlaces = new(StringComparer.Ordinal)
    {
        ["src/Modules/Kernel/Documents/PdfRenderer.cs"] = "starts the typesetter",
        ["src/Modules/Notifications/Data/MailClaims.cs"] = "takes a mail for one sender only",
        ["src/Host/Setup/DatabaseStart.cs"] = "lets one host start at a time",
        ["src/Modules/Audit/Archive/ExportOrders.cs"] = "moves progress on, past the trail",
        ["src/Modules/Audit/Data/Erasure.cs"] = "erases texts, and what the database still keeps of them",
        ["src/Witness/HttpLog.cs"] = "asks a log, from another organisation's machine",
    };

    [Fact]
    public void What_is_forbidden_is_only_done_in_named_places()
    {
        var places = Repository.Files("*.cs", "src").Where(f => File.ReadAllText(f).Contains("RS0030", StringComparison.Ordinal)).Select(Repository.Relative);

        places.ShouldBe(NamedPlaces.Keys, ignoreOrder: true);
    }

    [Fact]
    public void No_file_has_more_than_two_hundred_lines() =>
        Repository.Files("*.cs", "src").Where(f => File.ReadLines(f).Count() > 200 && !IsStory(f)).Select(Repository.Relative).ShouldBeEmpty();

    [Fact]
    public void No_page_has_inline_script_or_style()
    {
        var inline = Repository.Files("*.cshtml", "src").Where(f => Inline().IsMatch(File.ReadAllText(f)));

        inline.Select(Repository.Relative).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var unfinished = Repository.Files("*.cs").Concat(Repository.Files("*.cshtml")).Concat(Repository.Files("*.json", "src"))
            .Where(f => Unfinished().IsMatch(File.ReadAllText(f)) && !f.EndsWith("SourceTests.cs", StringComparison.Ordinal));

        unfinished.Select(Repository.Relative).ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_has_its_line_among_the_dependencies()
    {
        var described = File.ReadAllText(Path.Combine(Repository.Root, "docs", "dependencies.md"));
        var packages = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(p => (string)p.Attribute("Include")!);

        packages.Where(p => !IsDescribed(p, described)).ShouldBeEmpty();
    }

    /// <summary>Named in full, or as a part of a family: ".AspNetCore" after "Hangfire.Core".</summary>
    private static bool IsDescribed(string package, string described)
    {
        var family = package.Split('.')[0];
        var rest = package[family.Length..];

        return described.Contains(package, StringComparison.Ordinal)
            || described.Split('\n').Any(line => line.Contains(family, StringComparison.Ordinal) && rest.Length > 0 && line.Contains(rest.Split('.')[^1], StringComparison.Ordinal));
    }

    /// <summary>A story is a list of what happened; it is as long as the story.</summary>
    private static bool IsStory(string file) => Path.GetFileName(file).Contains("Story", StringComparison.Ordinal);

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)|\sstyle=""|\son[a-z]+=""|<style", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"(?-i:\bTODO\b|\bFIXME\b)|NotImplementedException|coming soon|kommer snart|lorem ipsum", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Unfinished();
}
