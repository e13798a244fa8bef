using Hangfire;
using Hangfire.PostgreSql;
using MediatR;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Host.Setup;

/// <summary>When what runs by itself. Hangfire only wakes: what is to be done stands in our tables.</summary>
internal static class JobSetup
{
    /// <summary>All schedules of the product, Europe/Stockholm. The names are those the modules give their jobs.</summary>
    public static readonly IReadOnlyDictionary<string, string> Schedules = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["notifications.deliver"] = "* * * * *",
        ["audit.verify"] = "0 4 * * *",
        ["audit.sign"] = "20 * * * *",
        ["audit.mail-checkpoint"] = "0 6 * * *",
        ["plans.check-revision"] = "0 5 * * *",
        ["notifications.remind"] = "30 6 * * *",
        ["notifications.digest"] = "0 7 * * 1",
    };

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.GetValue("Jobs", defaultValue: true))
        {
            return services;
        }

        services.AddHangfire(options =>
        {
            if (DatabaseSetup.Provider(configuration) == "PostgreSql")
            {
                options.UsePostgreSqlStorage(o => o.UseNpgsqlConnection(configuration["Database:ConnectionString"]));
            }
            else
            {
                options.UseInMemoryStorage();
            }
        });
        services.AddHangfireServer(options => options.WorkerCount = 1);
        services.AddHostedService<ScheduleJobs>();

        return services;
    }

    private sealed class ScheduleJobs(IRecurringJobManager manager) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            foreach (var (name, cron) in Schedules)
            {
                manager.AddOrUpdate<JobRunner>(name, runner => runner.RunAsync(name, CancellationToken.None), cron,
                    new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm") });
            }

            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

/// <summary>
/// Runs one job of a module as the platform itself, in a scope of its own. What a job does is in the trail under the job's name;
/// one that fails leaves an entry instead, and one that found nothing to do leaves none.
/// </summary>
[Leaves("JobFailed")]
internal sealed class JobRunner(IServiceScopeFactory scopes)
{
    public async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        var job = Modules.All.All.SelectMany(m => m.Jobs).Single(j => j.Key == name).Value;

        try
        {
            await AsSystemAsync(name, mediator => job(mediator, cancellationToken));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["fault"] = failure.GetType().Name };
            await AsSystemAsync(name, mediator => mediator.Send(new RecordAct("JobFailed", Facts: facts), CancellationToken.None));

            throw;
        }
    }

    private async Task AsSystemAsync(string name, Func<IMediator, Task> run)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem(name);
        await run(scope.ServiceProvider.GetRequiredService<IMediator>());
    }
}
