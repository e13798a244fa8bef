using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Host.Setup;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

/// <summary>What the schedule runs is in the trail under the job's name when it did something or failed.</summary>
public sealed class JobEntryTests
{
    [Theory]
    [InlineData("audit.verify", "RecordCheck")]
    [InlineData("notifications.digest", "SendDigest")]
    [InlineData("notifications.remind", "RemindAboutWork")]
    [InlineData("plans.check-revision", "CheckRevision")]
    public async Task A_run_leaves_one_entry(string job, string type)
    {
        await using var world = await OwnWorld.BeginAsync();

        var entry = (await world.EntriesOfAsync(() => RunAsync(world, job))).ShouldHaveSingleItem();

        (entry.Type, entry.ActorJob, entry.ActorId).ShouldBe((type, job, null));
    }

    [Fact]
    public async Task Every_minutes_look_for_mail_leaves_nothing_when_there_is_none()
    {
        await using var world = await OwnWorld.BeginAsync();

        (await world.EntriesOfAsync(() => RunAsync(world, "notifications.deliver"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_run_that_fails_leaves_an_entry_that_names_the_job_and_the_fault()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.TamperAsync("ALTER TABLE plans_documents RENAME TO plans_gone");

        var entry = (await world.EntriesOfAsync(() => Should.ThrowAsync<Exception>(() => RunAsync(world, "plans.check-revision")))).ShouldHaveSingleItem();

        (entry.Type, entry.ActorJob).ShouldBe(("JobFailed", "plans.check-revision"));
        entry.Told().GetProperty("facts").GetProperty("fault").GetString().ShouldEndWith("Exception");
    }

    private static Task RunAsync(World world, string job) => new JobRunner(world.Services.GetRequiredService<IServiceScopeFactory>()).RunAsync(job, CancellationToken.None);
}
