namespace SafetyPlatform.Kernel.Documents;

/// <summary>This installation cannot make PDF; the message says what is missing.</summary>
public sealed class PdfUnavailableException(string message) : Exception(message);

/// <summary>The typesetter gave up or took too long; the message has the end of what it said.</summary>
public sealed class PdfFailedException(string message) : Exception(message);
