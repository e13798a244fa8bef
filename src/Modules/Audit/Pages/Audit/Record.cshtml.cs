using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Audit.Pages.Audit;

/// <summary>A record as it was: on a day that is chosen, or just after one of its entries.</summary>
[Needs("audit.read")]
internal sealed class RecordModel(IMediator mediator, TimeProvider clock, CurrentUser user, EntryWords words) : FormPage
{
    /// <summary>A kind of rows with more than this is folded together.</summary>
    public const int RowsOpen = 8;

    private const int MomentsShown = 20;

    /// <summary>A Swedish day; the record is shown as it was when the day ended.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    /// <summary>An instant in UTC, as the moments of the page lead to it; goes before the day.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    /// <summary>Every moment is listed, not only the newest.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public RecordShown Record { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public EntryWords Words => words;

    public DateOnly Today => clock.Today();

    /// <summary>UTC; null for now.</summary>
    public DateTime? Moment { get; private set; }

    /// <summary>The last entry that the shown state holds; null before the first.</summary>
    public EntryLine? Last => Record.Moments.FirstOrDefault(m => Moment is null || m.At <= Moment);

    public IEnumerable<EntryLine> Moments => All ? Record.Moments : Record.Moments.Take(MomentsShown);

    public int Hidden => Record.Moments.Count - Moments.Count();

    public string Title => Record.Rows.Count > 0 ? RowText(Record.Rows[0].Kind, Record.Rows[0].Name) : Record.Subject ?? T["Ui.History"];

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Moment = DateTime.TryParse(At, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? at
            : Day is { } day && day < DateOnly.MaxValue ? Stockholm.StartOf(day.AddDays(1)).AddTicks(-1)
            : null;
        Record = await mediator.Send(new ShowRecord(id, Moment), cancellationToken);
        Names = await mediator.NamesInAsync(user, Record.Rows.SelectMany(r => r.Fields).Select(f => f.Value).Concat(Record.Since.SelectMany(c => new[] { c.Then, c.Now })), cancellationToken);
        Day ??= Moment is { } moment ? Stockholm.DateOf(moment) : null;
    }

    public static string AddressOf(EntryLine moment) => $"?At={moment.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)}";

    public string ActorText(EntryLine line) => line.ActorKind == ActorKind.Person ? line.ActorName ?? T["Audit.Actor.Unknown"] : words.Kind(line.ActorKind);

    public string RowText(string kind, FieldShown? name) => name switch
    {
        null => words.Row(kind),
        { Value: long } => $"{words.Row(kind)} {name.Value}",
        _ when IsBareId(name.Value) => words.Row(kind),
        _ => words.Value(name.Name, name.Value, Names),
    };

    /// <summary>Ids that stand for nothing a reader knows are left out, and what the heading says already.</summary>
    public IEnumerable<FieldShown> FieldsOf(RowShown row) => row.Fields.Where(f => f.Value is not null and not "" && !IsBareId(f.Value) && f != row.Name && !IsUnitOfWhole(row, f));

    /// <summary>What the reader may not know; what holds nothing is not missed.</summary>
    public string UnknownIn(RowShown row) => string.Join(", ", row.Fields.Where(f => !f.IsKnown).Select(f => words.Field(f.Name)));

    private bool IsUnitOfWhole(RowShown row, FieldShown field) => field.Name == nameof(EntryLine.UnitId) && row != Record.Rows[0] && Record.Rows[0].Fields.Contains(field);

    public bool IsBareId(object? value) => value is string text && Guid.TryParseExact(text, "D", out var id) && !Names.ContainsKey(id);
}
