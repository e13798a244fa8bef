namespace SafetyPlatform.Kernel;

/// <summary>The modules of this installation, in menu order.</summary>
public sealed record ModuleList(IReadOnlyList<PlatformModule> All);
