using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Organization;

public sealed class AccountCommandTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task An_empty_installation_gets_its_root_and_its_first_administrator()
    {
        await using var app = new App(await Database.EmptyAsync(), TimeProvider.System, new Dictionary<string, string>(StringComparer.Ordinal));
        await app.StartAsync();

        await Should.ThrowAsync<RuleViolationException>(() => SendAsync(app, new AddAdministrator("Ada Ny", "ada@nystad.example", null)));
        var link = await SendAsync(app, new AddAdministrator("Ada Ny", "ada@nystad.example", "Nystads kommun"));
        await SendAsync(app, new SetPassword(link.Segments[^1], "ett första lösenord", "ett första lösenord"));

        (await SendAsync(app, new SignIn("ada@nystad.example", "ett första lösenord"))).PersonId.ShouldNotBeNull();
        (await SendAsync(app, new ListUnits())).Single().ShouldSatisfyAllConditions(u => u.Name.ShouldBe("Nystads kommun"), u => u.Code.ShouldBe("NYS"));
        (await SendAsync(app, new ListAccounts())).Single().Roles.ShouldBe([Role.Administrator]);
    }

    [Fact]
    public async Task A_second_administrator_joins_the_tree_that_is_there()
    {
        await world.Send(null, new AddAdministrator("Bea Två", "bea.tva@ekbacka.example", null));

        (await world.Send(null, new ListAccounts())).Single(a => a.Name == "Bea Två").ShouldSatisfyAllConditions(a => a.HasPassword.ShouldBeFalse(), a => a.Roles.ShouldBe([Role.Administrator]));
    }

    [Fact]
    public async Task A_link_is_made_for_an_open_account_and_for_no_other()
    {
        (await world.Send(null, new MakePasswordLink("MARIA.LINDQVIST@ekbacka.example"))).ShouldNotBeNull();
        (await world.Send(null, new MakePasswordLink("nobody@ekbacka.example"))).ShouldBeNull();
    }

    [Fact]
    public async Task No_person_can_send_what_is_for_the_command_line() =>
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("admin", new MakePasswordLink("maria.lindqvist@ekbacka.example")));

    private static async Task<T> SendAsync<T>(App app, IRequest<T> message)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem("command");

        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
    }
}
