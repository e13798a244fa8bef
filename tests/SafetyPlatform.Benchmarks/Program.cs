using SafetyPlatform.Benchmarks;

// Everything is measured in one run on one machine, the product beside a baseline: absolute figures differ between machines, ratios little.
using var folder = new TemporaryFolder();
Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
var ok = true;

switch (args)
{
    case ["trail"]: return await TrailBench.RunAsync(folder.Path) ? 0 : 1;
    case ["million"]: return await MillionBench.RunAsync(folder.Path) ? 0 : 1;
}

ok &= await StartBench.PrepareAsync(folder.Path);
await using (var product = await Product.StartAsync(folder.Path))
{
    ok &= await MyWorkBench.RunAsync(product);
    ok &= await IncidentBench.RunAsync(product, folder.Path);
    ok &= await ReportBench.RunAsync(product, folder.Path);
}

ok &= await StartBench.RunAsync(folder.Path);
ok &= await TrailBench.RunAsync(folder.Path);
ok &= await MillionBench.RunAsync(folder.Path);

return ok ? 0 : 1;
