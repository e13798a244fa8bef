using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Work;

namespace SafetyPlatform.Training.Features;

/// <summary>Everything with a date in the school year that begins in August of this year, of all modules, in order of time.</summary>
[Needs("training.read")]
internal sealed record ShowWheel(int Year) : IQuery<IReadOnlyList<WorkItem>>
{
    public static DateOnly StartOf(int year) => new(year, 8, 1);

    /// <summary>The school year a day lies in.</summary>
    public static int YearOf(DateOnly day) => day.Month >= 8 ? day.Year : day.Year - 1;

    internal sealed class Validator : AbstractValidator<ShowWheel>
    {
        public Validator() => RuleFor(x => x.Year).InclusiveBetween(2000, 2100);
    }

    internal sealed class Handler(IMediator mediator) : IRequestHandler<ShowWheel, IReadOnlyList<WorkItem>>
    {
        public async Task<IReadOnlyList<WorkItem>> Handle(ShowWheel query, CancellationToken cancellationToken)
        {
            var work = new CollectWork(StartOf(query.Year), StartOf(query.Year + 1).AddDays(-1));
            await mediator.Publish(work, cancellationToken);

            return [.. work.Items.OrderBy(i => i.Due).ThenBy(i => i.Title, StringComparer.CurrentCulture)];
        }
    }
}
