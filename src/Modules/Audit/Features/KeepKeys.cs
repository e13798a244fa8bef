using System.Text;
using FluentValidation;
using MediatR;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Features;

internal sealed class AnswerLogKeys(SigningKeys keys) : IRequestHandler<GetLogKeys, string>
{
    public async Task<string> Handle(GetLogKeys request, CancellationToken cancellationToken) => Encoding.UTF8.GetString((await keys.HistoryAsync(cancellationToken)).Write());
}

internal sealed class RotateKeyHandler(SigningKeys keys) : IRequestHandler<RotateKey, string>
{
    public Task<string> Handle(RotateKey command, CancellationToken cancellationToken) => keys.RotateAsync(cancellationToken);
}

internal sealed class EndKeyValidator : AbstractValidator<EndKey>
{
    public EndKeyValidator() => RuleFor(x => x.KeyId).NotEmpty();
}

internal sealed class EndKeyHandler(SigningKeys keys) : IRequestHandler<EndKey, string?>
{
    public Task<string?> Handle(EndKey command, CancellationToken cancellationToken) =>
        keys.EndAsync(command.KeyId, command.IsCompromised ? KeyEnd.Compromised : KeyEnd.Lost, cancellationToken);
}
