namespace SafetyPlatform.Improvement.Domain;

/// <summary>Most characters of what is written.</summary>
internal static class Limits
{
    public const int Title = 200;

    public const int Text = 4000;

    public const int Short = 500;
}
