using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Data;

internal static class Reports
{
    /// <summary>The report with all it says, followed for changes.</summary>
    public static async Task<YearlyReport> ReportAsync(this PlatformDbContext db, Guid id, CancellationToken cancellationToken) =>
        await Whole(db).SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new NotFoundException("report", id);

    /// <summary>The report of a year with all it says, to be read only.</summary>
    public static async Task<YearlyReport> ReportOfAsync(this PlatformDbContext db, int year, CancellationToken cancellationToken) =>
        await Whole(db).AsNoTracking().SingleOrDefaultAsync(r => r.Year == year, cancellationToken) ?? throw new NotFoundException("report", year);

    private static IQueryable<YearlyReport> Whole(PlatformDbContext db) =>
        db.Set<YearlyReport>().Include(r => r.Sentences).Include(r => r.Figures).Include(r => r.Proposals).Include(r => r.Approvals).AsSplitQuery();
}
