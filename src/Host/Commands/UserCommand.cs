using System.CommandLine;
using SafetyPlatform.Contracts.Organization;

namespace SafetyPlatform.Host.Commands;

internal static class UserCommand
{
    public static Command Create() => new("user", "Accounts, for whoever runs the server.") { Add(), Link(), List() };

    private static Command Add()
    {
        var name = new Option<string>("--name") { Description = "The person's name.", Required = true };
        var email = new Option<string>("--email") { Description = "The person's e-mail address.", Required = true };
        var municipality = new Option<string?>("--municipality") { Description = "The municipality's name; needed the first time." };
        var command = new Command("add-administrator", "Adds a system administrator and prints a link for choosing a password.") { name, email, municipality };

        return command.WithPlatform(async (parsed, mediator, cancellationToken) =>
        {
            Console.WriteLine(await mediator.Send(
                new AddAdministrator(parsed.GetValue(name)!, parsed.GetValue(email)!, parsed.GetValue(municipality)), cancellationToken));

            return 0;
        });
    }

    private static Command Link()
    {
        var email = new Option<string>("--email") { Description = "The person's e-mail address.", Required = true };
        var command = new Command("password-link", "Prints a link for choosing a new password, good once.") { email };

        return command.WithPlatform(async (parsed, mediator, cancellationToken) =>
        {
            if (await mediator.Send(new MakePasswordLink(parsed.GetValue(email)!), cancellationToken) is not { } link)
            {
                await Console.Error.WriteLineAsync("No open account has that address.");

                return 1;
            }

            Console.WriteLine(link);

            return 0;
        });
    }

    private static Command List() => new Command("list", "Lists all accounts.").WithPlatform(async (_, mediator, cancellationToken) =>
    {
        foreach (var account in await mediator.Send(new ListAccounts(), cancellationToken))
        {
            var state = account.ClosedAt is not null ? "closed" : account.HasPassword ? "open" : "invited";
            Console.WriteLine($"{account.Name}\t{account.Email}\t{state}\t{(account.HasSecondFactor ? "second factor" : "")}\t{string.Join(", ", account.Roles)}");
        }

        return 0;
    });
}
