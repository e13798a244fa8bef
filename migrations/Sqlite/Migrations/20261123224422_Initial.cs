using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafetyPlatform.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_checkpoints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    mailed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    witnessed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_checkpoints", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    @checked = table.Column<long>(name: "checked", type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    is_intact = table.Column<bool>(type: "INTEGER", nullable: false),
                    fault_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    fault_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entries = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_days", x => new { x.day, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "audit_disclosures",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_disclosures", x => x.entry_id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: true),
                    previous_hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    actor_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_job = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    record_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    permission = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_erasures",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_erasures", x => new { x.entry_id, x.part });
                });

            migrationBuilder.CreateTable(
                name: "audit_exports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordered_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    only_unit = table.Column<Guid>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    done = table.Column<long>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_exports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    sealed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    origin = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_keys",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_tiles",
                columns: table => new
                {
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    index = table.Column<long>(type: "INTEGER", nullable: false),
                    hashes = table.Column<byte[]>(type: "BLOB", maxLength: 8192, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_tiles", x => new { x.level, x.index });
                });

            migrationBuilder.CreateTable(
                name: "kernel_answered_requests",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_answered_requests", x => new { x.actor, x.key });
                });

            migrationBuilder.CreateTable(
                name: "kernel_numbers",
                columns: table => new
                {
                    series = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_numbers", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "improvement_actions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    origin_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    evaluate_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    how = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    effect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    seen = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    evaluated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    evaluated_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    withdrawn_because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_improvement_actions", x => x.id);
                    table.ForeignKey(
                        name: "fk_improvement_actions_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "improvement_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    origin_kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    origin_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    origin_href = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    is_serious = table.Column<bool>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    current_step = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: true),
                    step_due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    no_action_reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    plan_section = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_improvement_cases", x => x.id);
                    table.ForeignKey(
                        name: "fk_improvement_cases_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "improvement_initiatives",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    planned_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    planned_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    en_led_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    en_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    en_purpose = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    sv_led_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sv_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sv_purpose = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_improvement_initiatives", x => x.id);
                    table.ForeignKey(
                        name: "fk_improvement_initiatives_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "improvement_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    external_party = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    planned_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    finished_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    summary = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    calls_for_document = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_improvement_rounds", x => x.id);
                    table.ForeignKey(
                        name: "fk_improvement_rounds_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents_incidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    incident_severity = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    reported_severity = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    occurred_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    immediate_measures = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    reporter_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    assess_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    assessed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    assessed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    assessment_note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents_incidents", x => x.id);
                    table.ForeignKey(
                        name: "fk_incidents_incidents_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integrations_access_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_used_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_integrations_access_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_integrations_access_tokens_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "kernel_outbox_mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    to_address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    to_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kernel_outbox_mails", x => x.id);
                    table.ForeignKey(
                        name: "fk_kernel_outbox_mails_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notifications_progress",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications_progress", x => x.id);
                    table.ForeignKey(
                        name: "fk_notifications_progress_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notifications_reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications_reminders", x => x.id);
                    table.ForeignKey(
                        name: "fk_notifications_reminders_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organization_people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    search_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    second_factor_secret = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    last_totp_step = table.Column<long>(type: "INTEGER", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_organization_people_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organization_person_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_person_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_organization_person_claims_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organization_person_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_person_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_organization_person_logins_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organization_person_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_person_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_organization_person_tokens_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organization_profile",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    municipality = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    administration = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    activity = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    board = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_profile", x => x.id);
                    table.ForeignKey(
                        name: "fk_organization_profile_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organization_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    pupils = table.Column<int>(type: "INTEGER", nullable: false),
                    staff = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_units", x => x.id);
                    table.ForeignKey(
                        name: "fk_organization_units_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    owner_role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    written_from = table.Column<int>(type: "INTEGER", nullable: false),
                    short_version_of_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    origin_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    origin_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    origin_label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    origin_href = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    next_review_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_documents_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_documents_plans_documents_short_version_of_id",
                        column: x => x.short_version_of_id,
                        principalTable: "plans_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reporting_promises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    report_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_in = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    title_sv = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    title_en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporting_promises", x => x.id);
                    table.ForeignKey(
                        name: "fk_reporting_promises_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reporting_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    title_sv = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    title_en = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    reference_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    administration = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    board = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    head_of_schools = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    head_of_schools_title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    director = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    director_title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    economy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    economy_sv = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    economy_en = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporting_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_reporting_reports_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_occasions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    first_planned_for = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cancelled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    external_leader = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    planned_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    planned_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    full_day = table.Column<bool>(type: "INTEGER", nullable: true),
                    audience = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    focus = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    contents = table.Column<string>(type: "TEXT", nullable: true),
                    themes = table.Column<string>(type: "TEXT", nullable: true),
                    frame = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    requirement_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    part_of_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    scenario = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    announced = table.Column<bool>(type: "INTEGER", nullable: true),
                    preparations = table.Column<string>(type: "TEXT", nullable: true),
                    started_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    all_clear_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    observations = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    passed = table.Column<bool>(type: "INTEGER", nullable: true),
                    deviations = table.Column<string>(type: "TEXT", nullable: true),
                    evaluated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    evaluated_by_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_occasions", x => x.id);
                    table.ForeignKey(
                        name: "fk_training_occasions_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_requirements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    drill_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    minimum_share = table.Column<int>(type: "INTEGER", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    concerns = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    first_due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_requirements", x => x.id);
                    table.ForeignKey(
                        name: "fk_training_requirements_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_rotations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    partner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    means = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    policy_reference = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    commitment = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    sealed_seed = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    unit_codes = table.Column<string>(type: "TEXT", nullable: false),
                    revealed_seed = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    revealed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    planned = table.Column<int>(type: "INTEGER", nullable: false),
                    performed = table.Column<int>(type: "INTEGER", nullable: false),
                    dropped = table.Column<int>(type: "INTEGER", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_rotations", x => x.id);
                    table.ForeignKey(
                        name: "fk_training_rotations_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "improvement_case_steps",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_improvement_case_steps", x => new { x.case_id, x.step });
                    table.ForeignKey(
                        name: "fk_improvement_case_steps_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_improvement_case_steps_improvement_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "improvement_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "improvement_initiative_progress",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    initiative_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    comment = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_improvement_initiative_progress", x => x.id);
                    table.ForeignKey(
                        name: "fk_improvement_initiative_progress_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_improvement_initiative_progress_improvement_initiatives_initiative_id",
                        column: x => x.initiative_id,
                        principalTable: "improvement_initiatives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "improvement_findings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question_id = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    weight = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_improvement_findings", x => x.id);
                    table.ForeignKey(
                        name: "fk_improvement_findings_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_improvement_findings_round_round_id",
                        column: x => x.round_id,
                        principalTable: "improvement_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "improvement_round_answers",
                columns: table => new
                {
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question_id = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    comment = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_improvement_round_answers", x => new { x.round_id, x.unit_id, x.question_id });
                    table.ForeignKey(
                        name: "fk_improvement_round_answers_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_improvement_round_answers_round_round_id",
                        column: x => x.round_id,
                        principalTable: "improvement_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "improvement_round_participants",
                columns: table => new
                {
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_improvement_round_participants", x => new { x.round_id, x.place });
                    table.ForeignKey(
                        name: "fk_improvement_round_participants_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_improvement_round_participants_improvement_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "improvement_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "improvement_round_units",
                columns: table => new
                {
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_improvement_round_units", x => new { x.round_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_improvement_round_units_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_improvement_round_units_improvement_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "improvement_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incidents_corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    before_category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    before_description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    before_immediate_measures = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    before_occurred_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    before_place = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents_corrections", x => x.id);
                    table.ForeignKey(
                        name: "fk_incidents_corrections_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incidents_corrections_incidents_incidents_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incidents_incidents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_password_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_password_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_organization_password_links_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organization_password_links_person_person_id",
                        column: x => x.person_id,
                        principalTable: "organization_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organization_recovery_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_recovery_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_organization_recovery_codes_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organization_recovery_codes_organization_people_person_id",
                        column: x => x.person_id,
                        principalTable: "organization_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organization_role_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    branch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_role_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_organization_role_assignments_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organization_role_assignments_organization_people_person_id",
                        column: x => x.person_id,
                        principalTable: "organization_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organization_role_assignments_organization_units_branch_id",
                        column: x => x.branch_id,
                        principalTable: "organization_units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    assessment = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    proposed_rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_reviews", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_reviews_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_reviews_plans_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "plans_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_signals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cause_key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    evidence_href = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    assess_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    revision_needed = table.Column<bool>(type: "INTEGER", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    assessed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    review_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_signals", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_signals_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_signals_plans_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "plans_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    begun_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ready_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    adopted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    in_force_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_versions_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_versions_plans_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "plans_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reporting_promise_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    promise_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    for_year = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text_sv = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    text_en = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    moved_to = table.Column<int>(type: "INTEGER", nullable: true),
                    decision = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporting_promise_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_reporting_promise_answers_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reporting_promise_answers_promise_promise_id",
                        column: x => x.promise_id,
                        principalTable: "reporting_promises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reporting_approvals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    report_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    hash_sv = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hash_en = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporting_approvals", x => x.id);
                    table.ForeignKey(
                        name: "fk_reporting_approvals_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reporting_approvals_reporting_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "reporting_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reporting_figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    report_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    generated = table.Column<string>(type: "TEXT", nullable: false),
                    changes = table.Column<string>(type: "TEXT", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporting_figures", x => x.id);
                    table.ForeignKey(
                        name: "fk_reporting_figures_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reporting_figures_reporting_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "reporting_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reporting_proposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    report_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sentence_key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    effect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: true),
                    rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paragraph = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporting_proposals", x => x.id);
                    table.ForeignKey(
                        name: "fk_reporting_proposals_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reporting_proposals_reporting_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "reporting_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reporting_sentences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    report_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    paragraph = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    text_sv = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    text_en = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    generated_sv = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    generated_en = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: false),
                    promise = table.Column<string>(type: "TEXT", nullable: true),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    changed_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporting_sentences", x => x.id);
                    table.ForeignKey(
                        name: "fk_reporting_sentences_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reporting_sentences_reporting_reports_report_id",
                        column: x => x.report_id,
                        principalTable: "reporting_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_occasion_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    occasion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invited = table.Column<int>(type: "INTEGER", nullable: false),
                    attended = table.Column<int>(type: "INTEGER", nullable: true),
                    pupils = table.Column<int>(type: "INTEGER", nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_occasion_units", x => x.id);
                    table.ForeignKey(
                        name: "fk_training_occasion_units_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_occasion_units_training_occasions_occasion_id",
                        column: x => x.occasion_id,
                        principalTable: "training_occasions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_searches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rotation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    sealed_date = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    planned_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    performed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    areas = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    finds = table.Column<int>(type: "INTEGER", nullable: false),
                    police_called = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_searches", x => x.id);
                    table.ForeignKey(
                        name: "fk_training_searches_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_searches_training_rotations_rotation_id",
                        column: x => x.rotation_id,
                        principalTable: "training_rotations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_review_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    review_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    href = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    reached = table.Column<int>(type: "INTEGER", nullable: true),
                    units = table.Column<int>(type: "INTEGER", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_review_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_review_evidence_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_review_evidence_plans_reviews_review_id",
                        column: x => x.review_id,
                        principalTable: "plans_reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plans_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    board = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    paragraph = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    yearly_report = table.Column<bool>(type: "INTEGER", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source_href = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    recorded_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_decisions_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_decisions_document_version_version_id",
                        column: x => x.version_id,
                        principalTable: "plans_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_decisions_plans_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "plans_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_roll_outs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    done_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_roll_outs", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_roll_outs_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_roll_outs_plans_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "plans_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_roll_outs_plans_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "plans_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plans_sections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    last_entry_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans_sections", x => x.id);
                    table.ForeignKey(
                        name: "fk_plans_sections_audit_entries_last_entry_id",
                        column: x => x.last_entry_id,
                        principalTable: "audit_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plans_sections_plans_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "plans_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "id", "hash", "origin", "sealed_at", "seq" },
                values: new object[] { 1, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, null, null, 0L });

            migrationBuilder.CreateIndex(
                name: "ix_audit_checkpoints_origin_size",
                table: "audit_checkpoints",
                columns: new[] { "origin", "size" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_actor_id_id",
                table: "audit_entries",
                columns: new[] { "actor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_record_id_id",
                table: "audit_entries",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_seq",
                table: "audit_entries",
                column: "seq",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_type_id",
                table: "audit_entries",
                columns: new[] { "type", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_unit_id_id",
                table: "audit_entries",
                columns: new[] { "unit_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_exports_ordered_by_id",
                table: "audit_exports",
                columns: new[] { "ordered_by", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_improvement_actions_case_id",
                table: "improvement_actions",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_improvement_actions_owner_id_state",
                table: "improvement_actions",
                columns: new[] { "owner_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_improvement_actions_unit_id_state_due",
                table: "improvement_actions",
                columns: new[] { "unit_id", "state", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_improvement_cases_origin_kind_origin_id",
                table: "improvement_cases",
                columns: new[] { "origin_kind", "origin_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_improvement_cases_unit_id_current_step_step_due",
                table: "improvement_cases",
                columns: new[] { "unit_id", "current_step", "step_due" });

            migrationBuilder.CreateIndex(
                name: "ix_improvement_findings_round_id",
                table: "improvement_findings",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_improvement_initiative_progress_initiative_id_unit_id",
                table: "improvement_initiative_progress",
                columns: new[] { "initiative_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_improvement_rounds_on",
                table: "improvement_rounds",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_corrections_incident_id",
                table: "incidents_corrections",
                column: "incident_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_incidents_number",
                table: "incidents_incidents",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_incidents_incidents_reporter_id",
                table: "incidents_incidents",
                column: "reporter_id");

            migrationBuilder.CreateIndex(
                name: "ix_incidents_incidents_state_assess_by",
                table: "incidents_incidents",
                columns: new[] { "state", "assess_by" });

            migrationBuilder.CreateIndex(
                name: "ix_incidents_incidents_unit_id_occurred_on",
                table: "incidents_incidents",
                columns: new[] { "unit_id", "occurred_on" });

            migrationBuilder.CreateIndex(
                name: "ix_integrations_access_tokens_hash",
                table: "integrations_access_tokens",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_integrations_access_tokens_person_id",
                table: "integrations_access_tokens",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_kernel_outbox_mails_key",
                table: "kernel_outbox_mails",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_kernel_outbox_mails_person_id_id",
                table: "kernel_outbox_mails",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_kernel_outbox_mails_sent_at_next_attempt_at",
                table: "kernel_outbox_mails",
                columns: new[] { "sent_at", "next_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_reminders_key",
                table: "notifications_reminders",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organization_password_links_hash",
                table: "organization_password_links",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organization_password_links_person_id",
                table: "organization_password_links",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_people_normalized_email",
                table: "organization_people",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_organization_people_normalized_user_name",
                table: "organization_people",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organization_people_search_name_id",
                table: "organization_people",
                columns: new[] { "search_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organization_recovery_codes_person_id_hash",
                table: "organization_recovery_codes",
                columns: new[] { "person_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organization_role_assignments_branch_id",
                table: "organization_role_assignments",
                column: "branch_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_role_assignments_person_id",
                table: "organization_role_assignments",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_units_code",
                table: "organization_units",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_decisions_document_id_source_id",
                table: "plans_decisions",
                columns: new[] { "document_id", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_decisions_version_id",
                table: "plans_decisions",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_documents_short_version_of_id",
                table: "plans_documents",
                column: "short_version_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_review_evidence_review_id",
                table: "plans_review_evidence",
                column: "review_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_reviews_document_id",
                table: "plans_reviews",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_roll_outs_document_id",
                table: "plans_roll_outs",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_roll_outs_unit_id_due",
                table: "plans_roll_outs",
                columns: new[] { "unit_id", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_plans_roll_outs_version_id_unit_id_step",
                table: "plans_roll_outs",
                columns: new[] { "version_id", "unit_id", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_sections_version_id",
                table: "plans_sections",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_signals_assessed_on_assess_by",
                table: "plans_signals",
                columns: new[] { "assessed_on", "assess_by" });

            migrationBuilder.CreateIndex(
                name: "ix_plans_signals_cause_key",
                table: "plans_signals",
                column: "cause_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plans_signals_document_id",
                table: "plans_signals",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_plans_versions_document_id_number",
                table: "plans_versions",
                columns: new[] { "document_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reporting_approvals_report_id",
                table: "reporting_approvals",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_reporting_figures_report_id_key",
                table: "reporting_figures",
                columns: new[] { "report_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reporting_promise_answers_promise_id",
                table: "reporting_promise_answers",
                column: "promise_id");

            migrationBuilder.CreateIndex(
                name: "ix_reporting_promises_state_year",
                table: "reporting_promises",
                columns: new[] { "state", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_reporting_proposals_report_id",
                table: "reporting_proposals",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_reporting_reports_year",
                table: "reporting_reports",
                column: "year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reporting_sentences_report_id_key",
                table: "reporting_sentences",
                columns: new[] { "report_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_training_occasion_units_occasion_id_unit_id",
                table: "training_occasion_units",
                columns: new[] { "occasion_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_training_occasion_units_unit_id",
                table: "training_occasion_units",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_occasions_on_id",
                table: "training_occasions",
                columns: new[] { "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_searches_rotation_id_unit_id",
                table: "training_searches",
                columns: new[] { "rotation_id", "unit_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_checkpoints");

            migrationBuilder.DropTable(
                name: "audit_checks");

            migrationBuilder.DropTable(
                name: "audit_days");

            migrationBuilder.DropTable(
                name: "audit_disclosures");

            migrationBuilder.DropTable(
                name: "audit_erasures");

            migrationBuilder.DropTable(
                name: "audit_exports");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "audit_keys");

            migrationBuilder.DropTable(
                name: "audit_tiles");

            migrationBuilder.DropTable(
                name: "improvement_actions");

            migrationBuilder.DropTable(
                name: "improvement_case_steps");

            migrationBuilder.DropTable(
                name: "improvement_findings");

            migrationBuilder.DropTable(
                name: "improvement_initiative_progress");

            migrationBuilder.DropTable(
                name: "improvement_round_answers");

            migrationBuilder.DropTable(
                name: "improvement_round_participants");

            migrationBuilder.DropTable(
                name: "improvement_round_units");

            migrationBuilder.DropTable(
                name: "incidents_corrections");

            migrationBuilder.DropTable(
                name: "integrations_access_tokens");

            migrationBuilder.DropTable(
                name: "kernel_answered_requests");

            migrationBuilder.DropTable(
                name: "kernel_numbers");

            migrationBuilder.DropTable(
                name: "kernel_outbox_mails");

            migrationBuilder.DropTable(
                name: "notifications_progress");

            migrationBuilder.DropTable(
                name: "notifications_reminders");

            migrationBuilder.DropTable(
                name: "organization_password_links");

            migrationBuilder.DropTable(
                name: "organization_person_claims");

            migrationBuilder.DropTable(
                name: "organization_person_logins");

            migrationBuilder.DropTable(
                name: "organization_person_tokens");

            migrationBuilder.DropTable(
                name: "organization_profile");

            migrationBuilder.DropTable(
                name: "organization_recovery_codes");

            migrationBuilder.DropTable(
                name: "organization_role_assignments");

            migrationBuilder.DropTable(
                name: "plans_decisions");

            migrationBuilder.DropTable(
                name: "plans_review_evidence");

            migrationBuilder.DropTable(
                name: "plans_roll_outs");

            migrationBuilder.DropTable(
                name: "plans_sections");

            migrationBuilder.DropTable(
                name: "plans_signals");

            migrationBuilder.DropTable(
                name: "reporting_approvals");

            migrationBuilder.DropTable(
                name: "reporting_figures");

            migrationBuilder.DropTable(
                name: "reporting_promise_answers");

            migrationBuilder.DropTable(
                name: "reporting_proposals");

            migrationBuilder.DropTable(
                name: "reporting_sentences");

            migrationBuilder.DropTable(
                name: "training_occasion_units");

            migrationBuilder.DropTable(
                name: "training_requirements");

            migrationBuilder.DropTable(
                name: "training_searches");

            migrationBuilder.DropTable(
                name: "improvement_cases");

            migrationBuilder.DropTable(
                name: "improvement_initiatives");

            migrationBuilder.DropTable(
                name: "improvement_rounds");

            migrationBuilder.DropTable(
                name: "incidents_incidents");

            migrationBuilder.DropTable(
                name: "organization_people");

            migrationBuilder.DropTable(
                name: "organization_units");

            migrationBuilder.DropTable(
                name: "plans_reviews");

            migrationBuilder.DropTable(
                name: "plans_versions");

            migrationBuilder.DropTable(
                name: "reporting_promises");

            migrationBuilder.DropTable(
                name: "reporting_reports");

            migrationBuilder.DropTable(
                name: "training_occasions");

            migrationBuilder.DropTable(
                name: "training_rotations");

            migrationBuilder.DropTable(
                name: "plans_documents");

            migrationBuilder.DropTable(
                name: "audit_entries");
        }
    }
}
