using System.CommandLine;
using System.Text.Json;
using SafetyPlatform.Host.Setup;

namespace SafetyPlatform.Host.Commands;

internal static class RoutesCommand
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "As JSON; otherwise one line each." };
        var command = new Command("routes", "Lists every route with its method and what it asks for.") { json };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, _) =>
        {
            await using var app = PlatformHost.Build(["--Jobs=false", .. parsed.UnmatchedTokens]);
            var routes = RouteList.Of(app);

            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(routes, Indented));
            }
            else
            {
                foreach (var route in routes)
                {
                    Console.WriteLine($"{route.Method,-6} {route.Path,-60} {route.Asks}{(route.Antiforgery ? " antiforgery" : "")}");
                }
            }

            return 0;
        });

        return command;
    }
}
