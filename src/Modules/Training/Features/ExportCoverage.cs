using System.Globalization;
using CsvHelper;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>The coverage as a file for a Swedish spreadsheet: semicolons, byte order mark, and cells that could be formulas kept as text.</summary>
[Needs("training.read")]
[SensitiveRead]
internal sealed record ExportCoverage(DateOnly? On = null) : IQuery<byte[]>
{
    internal sealed class Handler(IMediator mediator, Texts texts) : IRequestHandler<ExportCoverage, byte[]>
    {
        private static readonly CsvWriterOptions Options = new() { Separator = ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true };

        private static readonly string[] Columns = ["Field.UnitId", "Field.RequirementId", "Training.Csv.Status", "Training.Csv.Latest", "Training.Csv.Due", "Training.Csv.Covered", "Training.Csv.Staff"];

        public async Task<byte[]> Handle(ExportCoverage query, CancellationToken cancellationToken)
        {
            var table = await mediator.Send(new ShowCoverage(query.On), cancellationToken);
            await using var stream = new MemoryStream();

            await using (var csv = CsvWriter.Create(stream, Options, leaveOpen: true))
            {
                await csv.WriteRecordAsync([.. Columns.Select(key => texts[key].Value)], cancellationToken);

                foreach (var (row, requirement, cell) in table.Units.SelectMany(row => table.Requirements.Zip(row.Cells, (requirement, cell) => (row, requirement, cell))))
                {
                    await csv.WriteRecordAsync(Cells(row.Unit.Name, requirement, cell), cancellationToken);
                }
            }

            return stream.ToArray();
        }

        private string[] Cells(string unit, RequirementLine requirement, Coverage cell) =>
        [
            unit, requirement.Title, texts.Of("Training.Coverage.Status", cell.Status), Day(cell.On), Day(cell.Due),
            requirement.Measure == RequirementMeasure.StaffShare && cell.Concerns ? cell.Covered.ToString(CultureInfo.InvariantCulture) : "",
            requirement.Measure == RequirementMeasure.StaffShare && cell.Concerns ? cell.Staff.ToString(CultureInfo.InvariantCulture) : "",
        ];

        private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
    }
}
