using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Kernel.Ui;

namespace SafetyPlatform.Tests.Ui;

/// <summary>Runs one tag helper on the product's own texts and gives back the HTML.</summary>
internal sealed class UiBench
{
    private static readonly EmptyModelMetadataProvider Metadata = new();
    private readonly ReportPage page = new();

    public UiBench(string language = "sv") => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    public Assets Assets { get; } = new(new Dictionary<string, string> { ["icons.svg"] = "icons.ABCD1234.svg" });

    public IStringLocalizer Texts { get; } = new KernelTexts();

    public ReportInput Input => page.Input;

    public ModelStateDictionary State => View.ViewData.ModelState;

    public ViewContext View { get; } = new()
    {
        HttpContext = new DefaultHttpContext(),
        RouteData = new RouteData(),
        ActionDescriptor = new ActionDescriptor(),
        ViewData = new ViewDataDictionary<ReportPage>(Metadata, new ModelStateDictionary()),
    };

    /// <summary>What Razor makes of <c>for="Input.X"</c>.</summary>
    public ModelExpression For(string property)
    {
        var input = Metadata.GetModelExplorerForType(typeof(ReportPage), page).GetExplorerForProperty(nameof(ReportPage.Input));
        return new ModelExpression($"Input.{property}", input.GetExplorerForProperty(property));
    }

    /// <summary>Puts a value and an error into model state, as model binding and validation do.</summary>
    public void Typed(string name, string? value, string? error = null)
    {
        State.SetModelValue(name, value, value);
        if (error is not null)
        {
            State.AddModelError(name, error);
        }
    }

    public static async Task<string> Render(TagHelper helper, string content = "")
    {
        var output = new TagHelperOutput("x", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(content)));
        await helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "test"), output);
        await using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return writer.ToString();
    }

    internal sealed class ReportPage
    {
        public ReportInput Input { get; } = new();
    }

    internal sealed class ReportInput
    {
        public string? Title { get; set; }

        public string? Kind { get; set; }

        public DateOnly? Day { get; set; }

        public DateTime? At { get; set; }

        public decimal? Amount { get; set; }

        public bool Agreed { get; set; }

        public string? Unit { get; set; }

        public List<string> Areas { get; set; } = [];
    }

    private sealed class KernelTexts : IStringLocalizer
    {
        private static readonly Dictionary<string, Dictionary<string, string>> All = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(
            File.ReadAllText(Path.Combine(Repository.Root, "src/Modules/Kernel/Resources/Texts.json")))!;

        public LocalizedString this[string name] => new(name, All[name][CultureInfo.CurrentUICulture.TwoLetterISOLanguageName]);

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(CultureInfo.CurrentUICulture, this[name].Value, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => All.Keys.Select(key => this[key]);
    }

    private static class Repository
    {
        public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

        private static string Find(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "SafetyPlatform.sln")) ? folder.FullName : Find(folder.Parent!);
    }
}
