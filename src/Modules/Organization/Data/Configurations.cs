using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Data;

internal sealed class OrganizationUnitConfiguration : IEntityTypeConfiguration<OrganizationUnit>
{
    public void Configure(EntityTypeBuilder<OrganizationUnit> builder)
    {
        builder.ToTable("organization_units");
        builder.HasNoParts();
        builder.Property(u => u.Name).HasMaxLength(120);
        builder.Property(u => u.Code).HasMaxLength(4);
        builder.HasIndex(u => u.Code).IsUnique();
        builder.Property(u => u.Path).HasMaxLength(400);
    }
}

internal sealed class OrganizationProfileConfiguration : IEntityTypeConfiguration<OrganizationProfile>
{
    public void Configure(EntityTypeBuilder<OrganizationProfile> builder)
    {
        builder.ToTable("organization_profile");
        builder.Property(p => p.Municipality).HasMaxLength(120);
        builder.Property(p => p.Administration).HasMaxLength(120);
        builder.Property(p => p.Activity).HasMaxLength(120);
        builder.Property(p => p.Board).HasMaxLength(120);
    }
}

internal sealed class RoleAssignmentConfiguration : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("organization_role_assignments");
        builder.HasIndex(a => a.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OrganizationUnit>().WithMany().HasForeignKey(a => a.BranchId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("organization_people");
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.SearchName).HasMaxLength(200);
        builder.HasIndex(p => new { p.SearchName, p.Id });
        builder.Property(p => p.Title).HasMaxLength(120);
        builder.Property(p => p.SecondFactorSecret).HasMaxLength(500).KeptOutOfTrail();
        builder.Property(p => p.PasswordHash).KeptOutOfTrail();
        builder.Property(p => p.SecurityStamp).KeptOutOfTrail();
        builder.Property(p => p.Language).HasMaxLength(2);
        builder.Property(p => p.UserName).HasMaxLength(254);
        builder.Property(p => p.NormalizedUserName).HasMaxLength(254);
        builder.HasIndex(p => p.NormalizedUserName).IsUnique();
        builder.Property(p => p.Email).HasMaxLength(254);
        builder.Property(p => p.NormalizedEmail).HasMaxLength(254);
        builder.HasIndex(p => p.NormalizedEmail);
        builder.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();
    }
}

internal sealed class PersonClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("organization_person_claims");
}

internal sealed class PersonLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("organization_person_logins");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.Property(l => l.LoginProvider).HasMaxLength(128);
        builder.Property(l => l.ProviderKey).HasMaxLength(128);
    }
}

internal sealed class PersonTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("organization_person_tokens");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.Property(t => t.LoginProvider).HasMaxLength(128);
        builder.Property(t => t.Name).HasMaxLength(128);
    }
}

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("organization_recovery_codes");
        builder.Property(c => c.Hash).HasMaxLength(64).KeptOutOfTrail();
        builder.HasIndex(c => new { c.PersonId, c.Hash }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PasswordLinkConfiguration : IEntityTypeConfiguration<PasswordLink>
{
    public void Configure(EntityTypeBuilder<PasswordLink> builder)
    {
        builder.ToTable("organization_password_links");
        builder.Property(l => l.Hash).HasMaxLength(64).KeptOutOfTrail();
        builder.HasIndex(l => l.Hash).IsUnique();
        builder.HasIndex(l => l.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
