using System.Globalization;
using FluentValidation;
using MediatR;
using SafetyPlatform.Audit.Archive;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.Features;

/// <summary>Orders an archive of a period (Swedish days, both included). It is built in the background.</summary>
/// <param name="UnitId">Only this unit's entries; null for all in reach.</param>
[Needs("audit.export")]
internal sealed record OrderExport(DateOnly From, DateOnly To, Guid? UnitId) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<OrderExport>
    {
        public Validator()
        {
            RuleFor(x => x.From).NotEmpty();
            RuleFor(x => x.To).GreaterThanOrEqualTo(x => x.From);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, Act act, TimeProvider clock, ExportQueue queue) : IRequestHandler<OrderExport, Guid>
    {
        public Task<Guid> Handle(OrderExport command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var order = new AuditExport
            {
                Id = Guid.CreateVersion7(now),
                OrderedBy = user.Id!.Value,
                OrderedAt = now.UtcDateTime,
                From = command.From,
                To = command.To,
                OnlyUnit = command.UnitId,
                Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "sv",
            };
            db.Add(order);
            (act.UnitId, act.RecordId) = (command.UnitId, order.Id);
            act.Facts["from"] = command.From.ToString("O", CultureInfo.InvariantCulture);
            act.Facts["to"] = command.To.ToString("O", CultureInfo.InvariantCulture);
            queue.Wake();

            return Task.FromResult(order.Id);
        }
    }
}
