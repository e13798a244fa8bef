using FluentValidation;
using Shouldly;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Tests.Worlds;
using Xunit;

namespace SafetyPlatform.Tests.Organization;

public sealed class UnitTreeTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_principal_sees_the_own_unit_and_no_other()
    {
        var units = await world.Send("rektor-lindang", new ListUnits());

        units.Select(u => u.Id).ShouldBe([world["lindang"]]);
    }

    [Fact]
    public async Task An_operations_manager_sees_the_branch_and_what_is_under_it()
    {
        var units = await world.Send("verksamhetschef", new ListUnits());

        units.Select(u => u.Id).ShouldBe([world["norra"], world["bjork"], world["anpassad"], world["lindang"], world["norrgard"]]);
    }

    [Fact]
    public async Task A_head_of_schools_sees_all_twelve_units()
    {
        await using var own = await OwnWorld.BeginAsync();

        (await own.Send("skolchef", new ListUnits())).Count(u => u.IsUnit).ShouldBe(12);
    }

    [Fact]
    public async Task A_principal_may_not_add_a_unit()
    {
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("rektor-lindang", new AddUnit("Ny skola", "NYA", UnitKind.SchoolUnit, world["norra"], 10, 2)));
    }

    [Fact]
    public async Task A_unit_needs_a_name()
    {
        var invalid = await Should.ThrowAsync<ValidationException>(() => world.Send("admin", new AddUnit("", "NYA", UnitKind.SchoolUnit, world["norra"], 10, 2)));

        invalid.Errors.ShouldContain(e => e.PropertyName == "Name");
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_unit()
    {
        await using var own = await OwnWorld.BeginAsync();
        var message = new AddUnit("Strandskolan", "STR", UnitKind.SchoolUnit, own["norra"], 100, 12);

        var first = await own.Send("admin", message, requestKey: "form-1");
        var second = await own.Send("admin", message, requestKey: "form-1");

        second.ShouldBe(first);
        (await own.Send("admin", new ListUnits())).Count(u => u.Name == "Strandskolan").ShouldBe(1);
    }
}
