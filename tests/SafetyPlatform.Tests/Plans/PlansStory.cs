using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Plans.Domain;
using SafetyPlatform.Plans.Features;
using SafetyPlatform.Tests.Worlds;

namespace SafetyPlatform.Tests.Plans;

/// <summary>What most of these tests begin with, told through the commands that people send.</summary>
internal static class PlansStory
{
    public const string Board = "Kultur- och utbildningsnämnden";

    public static readonly IReadOnlyList<SectionText> FourParts =
    [
        new("Inledning", "Planen gäller alla enheter.", []),
        new("Dokumentation", "Det som händer skrivs ned.", []),
        new("Förebyggande arbete", "", [new("Förhållningssätt", "Vi ingriper tidigt.")]),
        new("Systematiskt arbete", "Fem steg följs.", []),
    ];

    public static Task<Guid> BeginPlan(this World world, DocumentKind kind = DocumentKind.SafetyPlan, string title = "Plan för säkerhet") =>
        world.Send("sakerhet", new CreateDocument(kind, title, Role.HeadOfSchools, 2023));

    public static async Task FinishPlan(this World world, Guid id)
    {
        await world.Send("sakerhet", new WriteDraft(id, 1, FourParts));
        await world.Send("sakerhet", new FinishDraft(id));
    }

    public static Task<Guid> Adopt(this World world, Guid id, DateOnly on, RevisionRule? rule = RevisionRule.Yearly, string? paragraph = "109") =>
        world.Send("skolchef", new RecordDecision(id, Board, on, paragraph, null, rule, YearlyReport: true));

    /// <summary>A safety plan in force since the eighteenth of October 2023 by § 109, to be revised yearly.</summary>
    public static async Task<Guid> PlanInForce(this World world)
    {
        var id = await world.BeginPlan();
        await world.FinishPlan(id);
        await world.Adopt(id, new DateOnly(2023, 10, 18));

        return id;
    }

    public static Task<Guid> Review(this World world, Guid id, ReviewResult result = ReviewResult.NoChangeNeeded) => world.Send("skolchef", new ReviewDocument(
        id, DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime), result, "Planen prövades mot det som har hänt.", null, "Samtal med rektorerna"));

    /// <summary>Something that another module tells, within the transaction of an act of this person.</summary>
    public static async Task Happened(this World world, string by, IModuleEvent happened)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var (services, user) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<CurrentUser>());
        await services.GetRequiredService<ICurrentUserSource>().BecomeAsync(user, world[by], "test", null, CancellationToken.None);
        var db = services.GetRequiredService<PlatformDbContext>();
        using var reach = services.GetRequiredService<UnitScope>().Open(user.ReachFor("work.read"));
        await using var transaction = await db.Database.BeginTransactionAsync();
        services.GetRequiredService<Act>().Begin("WriteDraft", null, null, null);
        await services.GetRequiredService<IMediator>().Publish(happened);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Asks this module alone for work, within the reach of the page "my work".</summary>
    public static async Task Collect(this World world, string by, CollectWork work)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var (services, user) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<CurrentUser>());
        await services.GetRequiredService<ICurrentUserSource>().BecomeAsync(user, world[by], "test", null, CancellationToken.None);
        using var reach = services.GetRequiredService<UnitScope>().Open(user.ReachFor("work.read"));
        var mine = services.GetServices<INotificationHandler<CollectWork>>().OfType<CollectPlanWork>().Single();
        await mine.Handle(work, CancellationToken.None);
    }
}
