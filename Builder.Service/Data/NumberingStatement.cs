using System.Data.Common;
using Builder.Service.Domain;
using ServiceDefaults.Data;

namespace Builder.Service.Data;

/// <summary>Takes the next version number of forms and reads their drafts in one statement: the update takes the row's lock, so who publishes second waits for the first.</summary>
internal static class NumberingStatement
{
    private static string PostgreSql(bool isOneForm) => $$"""
        UPDATE "FormDef" AS f SET "LatestVersion" = f."LatestVersion" + 1, "Revision" = f."Revision" + 1
        WHERE f."StudyId" = (SELECT s."Id" FROM "Study" AS s WHERE s."StudyOid" = {0}) {{(isOneForm ? "AND f.\"FormOid\" = {1}" : "")}}
        RETURNING f."Id" AS "FormDefId", f."FormOid", f."Position", f."Name", f."ItemCount", f."Draft", f."DraftHash", f."LatestVersion" AS "Number",
            (SELECT v."ContentHash" FROM "FormVersion" AS v WHERE v."FormDefId" = f."Id" AND v."Number" = f."LatestVersion" - 1) AS "StandingHash",
            nextval(pg_get_serial_sequence('"FormVersion"', 'Id')) AS "FormVersionId",
            CASE WHEN f."EditorsSince" = f."LatestVersion" - 1 THEN f."Editors" ELSE '[]' END AS "Editors"
        """;

    private static string Sqlite(bool isOneForm) => $$"""
        UPDATE "FormDef" SET "LatestVersion" = "LatestVersion" + 1, "Revision" = "Revision" + 1
        WHERE "StudyId" = (SELECT s."Id" FROM "Study" AS s WHERE s."StudyOid" = {0}) {{(isOneForm ? "AND \"FormOid\" = {1}" : "")}}
        RETURNING "Id" AS "FormDefId", "FormOid", "Position", "Name", "ItemCount", "Draft", "DraftHash", "LatestVersion" AS "Number",
            (SELECT v."ContentHash" FROM "FormVersion" AS v WHERE v."FormDefId" = "FormDef"."Id" AND v."Number" = "FormDef"."LatestVersion" - 1) AS "StandingHash",
            NULL AS "FormVersionId", CASE WHEN "EditorsSince" = "LatestVersion" - 1 THEN "Editors" ELSE '[]' END AS "Editors"
        """;

    private static string SqlServer(bool isOneForm) => $$"""
        UPDATE f SET [LatestVersion] = f.[LatestVersion] + 1, [Revision] = f.[Revision] + 1
        OUTPUT inserted.[Id] AS [FormDefId], inserted.[FormOid], inserted.[Position], inserted.[Name], inserted.[ItemCount], inserted.[Draft], inserted.[DraftHash],
            inserted.[LatestVersion] AS [Number], v.[ContentHash] AS [StandingHash], CAST(NULL AS bigint) AS [FormVersionId],
            CASE WHEN inserted.[EditorsSince] = inserted.[LatestVersion] - 1 THEN inserted.[Editors] ELSE N'[]' END AS [Editors]
        FROM [FormDef] AS f LEFT JOIN [FormVersion] AS v ON v.[FormDefId] = f.[Id] AND v.[Number] = f.[LatestVersion]
        WHERE f.[StudyId] = (SELECT s.[Id] FROM [Study] AS s WHERE s.[StudyOid] = {0}) {{(isOneForm ? "AND f.[FormOid] = {1}" : "")}}
        """;

    /// <summary>The drafts of one form, or of every form of the study, each under the number it would be published as.</summary>
    public static Task<List<NumberedDraft>> TakeNumbersAsync(this BuilderDbContext db, string studyOid, string? formOid, CancellationToken cancellationToken) =>
        db.ReadRowsAsync(Of(db, formOid is not null), formOid is null ? [studyOid] : [studyOid, formOid], Read, cancellationToken);

    private static NumberedDraft Read(DbDataReader row) => new()
    {
        FormDefId = row.GetInt64(0),
        FormOid = row.GetString(1),
        Position = row.GetInt32(2),
        Name = row.GetString(3),
        ItemCount = row.GetInt32(4),
        Draft = row.GetFieldValue<byte[]>(5),
        DraftHash = row.GetString(6),
        Number = row.GetInt32(7),
        StandingHash = row.IsDBNull(8) ? null : row.GetString(8),
        FormVersionId = row.IsDBNull(9) ? null : row.GetInt64(9),
        Editors = StoredJson.Read<string>(row.GetString(10)),
    };

    private static string Of(BuilderDbContext db, bool isOneForm) => db switch
    {
        PostgreSqlBuilderDbContext => PostgreSql(isOneForm),
        SqlServerBuilderDbContext => SqlServer(isOneForm),
        _ => Sqlite(isOneForm),
    };
}
