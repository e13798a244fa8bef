using FluentValidation;
using SafetyPlatform.Kernel.Language;

namespace SafetyPlatform.Training.Features;

/// <summary>Limits that several messages share.</summary>
internal static class Limits
{
    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2100, 12, 31);

    public static IRuleBuilderOptions<T, DateOnly> IsInThisCentury<T>(this IRuleBuilder<T, DateOnly> rule) => rule.InclusiveBetween(First, Last);

    /// <summary>At most twenty lines of at most 300 characters.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<string>?> IsShortList<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule, Texts texts) =>
        rule.Must(list => list is null || (list.Count <= 20 && list.All(line => line is { Length: > 0 and <= 300 } && !line.Contains('\n', StringComparison.Ordinal))))
            .WithMessage(_ => texts["Training.Rule.ListTooLong"].Value);
}
