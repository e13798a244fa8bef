namespace SafetyPlatform.Kernel.Access;

/// <summary>The ways in: people have a cookie for pages, programs a token for <c>/api</c>. Neither is accepted in the other's place.</summary>
public static class Schemes
{
    /// <summary>Chooses between the two by the address asked for.</summary>
    public const string ByAddress = "ByAddress";

    public const string Person = "Cookies";

    public const string Token = "Bearer";

    /// <summary>How a program that came with a token is said to have proved who it acts for.</summary>
    public const string TokenMethod = "token";
}
