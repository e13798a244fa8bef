using System.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Features;

/// <summary>Keeps a known witness's signature on a checkpoint of this log. Anyone may bring it: it is the signature that counts.</summary>
[OpenToAll("a witness's signature proves itself")]
internal sealed record ReceiveCosignature(string Note) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<ReceiveCosignature>
    {
        public Validator() => RuleFor(x => x.Note).NotEmpty().MaximumLength(SignedNote.MaxBytes);
    }

    internal sealed class Handler(PlatformDbContext db, Witnesses witnesses, Act act, TimeProvider clock) : IRequestHandler<ReceiveCosignature, Done>
    {
        public async Task<Done> Handle(ReceiveCosignature command, CancellationToken cancellationToken)
        {
            var (checkpoint, note) = Read(command.Note);
            var signed = await db.Set<AuditCheckpoint>().SingleOrDefaultAsync(c => c.Origin == checkpoint.Origin && c.Size == checkpoint.Size, cancellationToken);
            var brought = witnesses.SignaturesOn(note);

            if (signed is null || AnswerCheckpoint.NoteOf(signed).Text != note.Text || brought.Count == 0)
            {
                throw new RuleViolationException("Audit.Rule.NotOurs");
            }

            signed.Note = string.Concat([signed.Note, .. brought.Select(s => s.Line).Where(line => !signed.Note.Contains(line, StringComparison.Ordinal))]);
            signed.WitnessedAt = clock.GetUtcNow().UtcDateTime;
            act.Facts["witness"] = string.Join(' ', brought.Select(s => s.Name));
            act.Facts["size"] = checkpoint.Size.ToString(System.Globalization.CultureInfo.InvariantCulture);

            return default;
        }

        private static (Checkpoint Checkpoint, SignedNote Note) Read(string note)
        {
            try
            {
                return Checkpoint.Parse(Encoding.UTF8.GetBytes(note));
            }
            catch (FormatException)
            {
                throw new RuleViolationException("Audit.Rule.NotANote");
            }
        }
    }
}
