namespace SafetyPlatform.Witness;

/// <summary>The witness does not put its name to what the log shows.</summary>
internal sealed class RefusedException(string message) : Exception(message);
