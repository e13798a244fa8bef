using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafetyPlatform.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FindEntriesByRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_touches",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_touches", x => new { x.entry_id, x.record_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_touches_record_id",
                table: "audit_touches",
                column: "record_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_touches");
        }
    }
}
