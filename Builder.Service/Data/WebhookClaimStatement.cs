namespace Builder.Service.Data;

/// <summary>Leases due deliveries of a subscription in one statement that steps over what others are just claiming.</summary>
/// <remarks>Placeholders: 0 new lease, 1 its end, 2 subscription, 3 now, 4 how many.</remarks>
internal static class WebhookClaimStatement
{
    private const string PostgreSql = """
        UPDATE "WebhookDelivery" SET "LeaseId" = {0}, "DueAt" = {1} WHERE "Id" IN (
            SELECT "Id" FROM "WebhookDelivery" WHERE "WebhookSubscriptionId" = {2} AND "DueAt" <= {3}
            ORDER BY "DueAt", "Id" LIMIT {4} FOR UPDATE SKIP LOCKED)
        """;

    private const string SqlServer = """
        WITH due AS (
            SELECT TOP ({4}) * FROM [WebhookDelivery] WITH (UPDLOCK, ROWLOCK, READPAST)
            WHERE [WebhookSubscriptionId] = {2} AND [DueAt] <= {3}
            ORDER BY [DueAt], [Id])
        UPDATE due SET [LeaseId] = {0}, [DueAt] = {1}
        """;

    /// <summary>The statement for the database of a context; null for SQLite, which has one writer.</summary>
    public static string? For(BuilderDbContext db) => db switch
    {
        PostgreSqlBuilderDbContext => PostgreSql,
        SqlServerBuilderDbContext => SqlServer,
        _ => null,
    };
}
