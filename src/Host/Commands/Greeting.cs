using SafetyPlatform.Organization;

namespace SafetyPlatform.Host.Commands;

/// <summary>Says where to go, and in the demo with which accounts.</summary>
internal static class Greeting
{
    public static void Print(WebApplication app)
    {
        Console.WriteLine();
        Console.WriteLine($"SafetyPlatform: {string.Join(", ", app.Urls)}");

        if (!app.Configuration.GetValue<bool>("Demo"))
        {
            return;
        }

        Console.WriteLine($"Demo. Alla konton har lösenordet / all accounts have the password: {OrganizationModule.DemoPassword}");

        foreach (var (name, title, email) in OrganizationModule.DemoAccounts)
        {
            Console.WriteLine($"  {title,-22} {email,-36} {name}");
        }
    }
}
