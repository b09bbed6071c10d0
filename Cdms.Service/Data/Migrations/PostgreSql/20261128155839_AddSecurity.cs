using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Security.Audit.Sealing;
using Security.Signatures;
using ServiceDefaults;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Cdms.Service.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddSecurity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccessClassAssignment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    FormOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ItemOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    AccessClass = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AssignedAt = table.Column<long>(type: "bigint", nullable: false),
                    AssignedBy = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    EndReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessClassAssignment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccessClassGrant",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubjectId = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    AccessClass = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    GrantedAt = table.Column<long>(type: "bigint", nullable: false),
                    GrantedBy = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RevokedAt = table.Column<long>(type: "bigint", nullable: true),
                    RevokedBy = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    RevokeReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessClassGrant", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccessGrant",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubjectId = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Role = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    SiteOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    GrantedAt = table.Column<long>(type: "bigint", nullable: false),
                    GrantedBy = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RevokedAt = table.Column<long>(type: "bigint", nullable: true),
                    RevokedBy = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    RevokeReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessGrant", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Account",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PrintedName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    MustChangePassword = table.Column<bool>(type: "boolean", nullable: false),
                    IsDisabled = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    PasswordChangedAt = table.Column<long>(type: "bigint", nullable: false),
                    LastSignInAt = table.Column<long>(type: "bigint", nullable: true),
                    AuthenticatorKey = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    LastCodeStep = table.Column<long>(type: "bigint", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    UserName = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    NormalizedUserName = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    SecurityStamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<long>(type: "bigint", nullable: true),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Account", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditBlock",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    PreviousHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    RecordIds = table.Column<byte[]>(type: "bytea", nullable: false),
                    RecordHashes = table.Column<byte[]>(type: "bytea", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    SealedAt = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditBlock", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditRecord",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    ActorId = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    ActorName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    ActorKind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Service = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Action = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Subjects = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    Through = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    TraceId = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccessClass = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    PayloadHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditRecord", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditRedaction",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RecordId = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RequestedById = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    RequestedByName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    RequestedAt = table.Column<long>(type: "bigint", nullable: false),
                    ApprovedById = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    ApprovedByName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    ApprovedAt = table.Column<long>(type: "bigint", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditRedaction", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditSealerLease",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Holder = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: false),
                    PublishedBlockId = table.Column<long>(type: "bigint", nullable: false),
                    HeadsPublishedAt = table.Column<long>(type: "bigint", nullable: false),
                    HeadsRequestedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSealerLease", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditUnsealed",
                columns: table => new
                {
                    RecordId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditUnsealed", x => x.RecordId);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKey",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    FriendlyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKey", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EndedSession",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EndedSession", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PeerBlockHead",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Service = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    SealedAt = table.Column<long>(type: "bigint", nullable: false),
                    ReceivedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeerBlockHead", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Person",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubjectId = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    PrintedName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ProviderGrants = table.Column<string>(type: "text", nullable: false),
                    LastSeenAt = table.Column<long>(type: "bigint", nullable: false),
                    IsDisabled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Person", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PersonalAccessToken",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TokenId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(71)", unicode: false, maxLength: 71, nullable: false),
                    Grants = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    RevokedAt = table.Column<long>(type: "bigint", nullable: true),
                    RevokedBy = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    LastUsedAt = table.Column<long>(type: "bigint", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalAccessToken", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SecurityAlert",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    SubjectId = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AcknowledgedAt = table.Column<long>(type: "bigint", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecurityAlert", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Signature",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SignatureId = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SiteOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    SubjectType = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    SubjectKey = table.Column<string>(type: "character varying(420)", maxLength: 420, nullable: false),
                    SubjectTitle = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SubjectHash = table.Column<string>(type: "character varying(71)", unicode: false, maxLength: 71, nullable: false),
                    Meaning = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    SignerId = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    SignerName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    SignedAt = table.Column<long>(type: "bigint", nullable: false),
                    Method = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    RecordHash = table.Column<string>(type: "character varying(71)", unicode: false, maxLength: 71, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signature", x => x.Id);
                    table.UniqueConstraint("AK_Signature_SignatureId", x => x.SignatureId);
                });

            migrationBuilder.CreateTable(
                name: "SigningSession",
                columns: table => new
                {
                    SessionHash = table.Column<string>(type: "character varying(71)", unicode: false, maxLength: 71, nullable: false),
                    SignerId = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    LastSigningAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningSession", x => x.SessionHash);
                });

            migrationBuilder.CreateTable(
                name: "AccountRecoveryCode",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    UsedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountRecoveryCode", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountRecoveryCode_Account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignatureVoid",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SignatureId = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    VoidedAt = table.Column<long>(type: "bigint", nullable: false),
                    Cause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ActorId = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    ActorName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    NewHash = table.Column<string>(type: "character varying(71)", unicode: false, maxLength: 71, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignatureVoid", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignatureVoid_Signature_SignatureId",
                        column: x => x.SignatureId,
                        principalTable: "Signature",
                        principalColumn: "SignatureId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "AuditSealerLease",
                columns: new[] { "Id", "HeadsPublishedAt", "HeadsRequestedAt", "Holder", "PublishedBlockId", "Until" },
                values: new object[] { 1, 0L, 0L, "", 0L, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_AccessClassAssignment_StudyOid",
                table: "AccessClassAssignment",
                column: "StudyOid");

            migrationBuilder.CreateIndex(
                name: "IX_AccessClassGrant_StudyOid",
                table: "AccessClassGrant",
                column: "StudyOid");

            migrationBuilder.CreateIndex(
                name: "IX_AccessClassGrant_SubjectId",
                table: "AccessClassGrant",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_AccessGrant_Role",
                table: "AccessGrant",
                column: "Role");

            migrationBuilder.CreateIndex(
                name: "IX_AccessGrant_SubjectId",
                table: "AccessGrant",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Account_NormalizedUserName",
                table: "Account",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccountRecoveryCode_AccountId",
                table: "AccountRecoveryCode",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditBlock_StudyOid_Number",
                table: "AuditBlock",
                columns: new[] { "StudyOid", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditRecord_AccessClass_StudyOid",
                table: "AuditRecord",
                columns: new[] { "AccessClass", "StudyOid" },
                filter: "\"AccessClass\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditRecord_ActorId",
                table: "AuditRecord",
                column: "ActorId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditRecord_At",
                table: "AuditRecord",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditRecord_StudyOid_Id",
                table: "AuditRecord",
                columns: new[] { "StudyOid", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditRedaction_RecordId",
                table: "AuditRedaction",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_PeerBlockHead_Service_StudyOid_Number",
                table: "PeerBlockHead",
                columns: new[] { "Service", "StudyOid", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PeerBlockHead_Service_StudyOid_ReceivedAt",
                table: "PeerBlockHead",
                columns: new[] { "Service", "StudyOid", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Person_SubjectId",
                table: "Person",
                column: "SubjectId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonalAccessToken_OwnerId_Name",
                table: "PersonalAccessToken",
                columns: new[] { "OwnerId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonalAccessToken_TokenHash",
                table: "PersonalAccessToken",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonalAccessToken_TokenId",
                table: "PersonalAccessToken",
                column: "TokenId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SecurityAlert_At",
                table: "SecurityAlert",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Signature_StudyOid_SubjectType_SubjectKey",
                table: "Signature",
                columns: new[] { "StudyOid", "SubjectType", "SubjectKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Signature_SubjectHash",
                table: "Signature",
                column: "SubjectHash");

            migrationBuilder.CreateIndex(
                name: "IX_SignatureVoid_SignatureId",
                table: "SignatureVoid",
                column: "SignatureId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SigningSession_LastSigningAt",
                table: "SigningSession",
                column: "LastSigningAt");

            AuditTriggers.Create(migrationBuilder, DatabaseProvider.PostgreSql);
            SignatureTriggers.Create(migrationBuilder, DatabaseProvider.PostgreSql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            SignatureTriggers.Drop(migrationBuilder, DatabaseProvider.PostgreSql);
            AuditTriggers.Drop(migrationBuilder, DatabaseProvider.PostgreSql);

            migrationBuilder.DropTable(
                name: "AccessClassAssignment");

            migrationBuilder.DropTable(
                name: "AccessClassGrant");

            migrationBuilder.DropTable(
                name: "AccessGrant");

            migrationBuilder.DropTable(
                name: "AccountRecoveryCode");

            migrationBuilder.DropTable(
                name: "AuditBlock");

            migrationBuilder.DropTable(
                name: "AuditRecord");

            migrationBuilder.DropTable(
                name: "AuditRedaction");

            migrationBuilder.DropTable(
                name: "AuditSealerLease");

            migrationBuilder.DropTable(
                name: "AuditUnsealed");

            migrationBuilder.DropTable(
                name: "DataProtectionKey");

            migrationBuilder.DropTable(
                name: "EndedSession");

            migrationBuilder.DropTable(
                name: "PeerBlockHead");

            migrationBuilder.DropTable(
                name: "Person");

            migrationBuilder.DropTable(
                name: "PersonalAccessToken");

            migrationBuilder.DropTable(
                name: "SecurityAlert");

            migrationBuilder.DropTable(
                name: "SignatureVoid");

            migrationBuilder.DropTable(
                name: "SigningSession");

            migrationBuilder.DropTable(
                name: "Account");

            migrationBuilder.DropTable(
                name: "Signature");
        }
    }
}
