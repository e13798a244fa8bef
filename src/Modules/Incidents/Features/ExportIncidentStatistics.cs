using FluentValidation;
using MediatR;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;

namespace SafetyPlatform.Incidents.Features;

/// <summary>The statistics page as a file for a spreadsheet. That it was taken out is recorded.</summary>
[Needs("incidents.read")]
[SensitiveRead]
internal sealed record ExportIncidentStatistics(int Year, Guid? UnitId) : IQuery<byte[]>
{
    internal sealed class Validator : AbstractValidator<ExportIncidentStatistics>
    {
        public Validator() => RuleFor(x => x.Year).InclusiveBetween(2000, 2100);
    }

    internal sealed class Handler(IMediator mediator, IStringLocalizer texts) : IRequestHandler<ExportIncidentStatistics, byte[]>
    {
        public async Task<byte[]> Handle(ExportIncidentStatistics query, CancellationToken cancellationToken)
        {
            var statistics = await mediator.Send(new GetIncidentStatistics(query.Year, query.UnitId), cancellationToken);
            var csv = new Csv();
            var months = Enumerable.Range(1, 12).Select(m => new DateOnly(query.Year, m, 1).ToString("MMM").TrimEnd('.'));
            csv.Line([texts["Field.UnitId"], .. months, query.Year, query.Year - 1]);

            foreach (var unit in statistics.Units)
            {
                csv.Line([unit.Name, .. unit.ByMonth.Cast<object>(), unit.Count, unit.CountBefore]);
            }

            csv.Line([texts["Incidents.Statistics.Total"], .. statistics.ByMonth.Cast<object>(), statistics.Total, statistics.TotalBefore]);
            csv.Line([]);
            csv.Line([texts["Field.Category"], query.Year, query.Year - 1]);

            foreach (var row in statistics.Categories)
            {
                csv.Line([texts[$"Incidents.Category.{row.Key}"], row.Count, row.CountBefore]);
            }

            csv.Line([]);
            csv.Line([texts["Field.IncidentSeverity"], query.Year, query.Year - 1]);

            foreach (var row in statistics.Severities)
            {
                csv.Line([texts[$"Incidents.Severity.{row.Key}"], row.Count, row.CountBefore]);
            }

            return csv.ToBytes();
        }
    }
}
