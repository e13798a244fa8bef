using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace SafetyPlatform.Host.Setup;

/// <summary>What is said at a field whose content cannot be read, in the user's language.</summary>
internal static class BindingTexts
{
    public static IStringLocalizer? Localizer { get; set; }

    public static void Localize(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => Say("Host.Binding.Missing"));
        messages.SetMissingBindRequiredValueAccessor(_ => Say("Host.Binding.Missing"));
        messages.SetMissingKeyOrValueAccessor(() => Say("Host.Binding.Missing"));
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Say("Host.Binding.Unreadable"));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Say("Host.Binding.Unreadable"));
        messages.SetUnknownValueIsInvalidAccessor(_ => Say("Host.Binding.Unreadable"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say("Host.Binding.Unreadable"));
        messages.SetValueIsInvalidAccessor(_ => Say("Host.Binding.Unreadable"));
        messages.SetValueMustBeANumberAccessor(_ => Say("Host.Binding.NotANumber"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say("Host.Binding.NotANumber"));
    }

    private static string Say(string key) => Localizer![key];
}
