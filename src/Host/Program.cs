using SafetyPlatform.Host.Commands;

return await CommandLine.RunAsync(args);
