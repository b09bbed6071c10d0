namespace Reliability.Counting;

/// <summary>What the Builder's database holds of some studies.</summary>
/// <param name="Deployments">Its sagas.</param>
/// <param name="History">Their histories.</param>
public sealed record BuilderRows(IReadOnlyList<StoredDeployment> Deployments, IReadOnlyList<StoredTransition> History)
{
    /// <summary>Reads them.</summary>
    public static async Task<BuilderRows> ReadAsync(ServiceDatabase builder, IReadOnlyCollection<string> studies, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var among = ServiceDatabase.InList(studies);
        var deployments = await builder.ListAsync(
            $"""
            SELECT d."CorrelationId", d."StudyOid", d."FormOid", d."Version", d."CurrentState", d."ContentHash", d."InstalledHash", v."Definition"
            FROM "FormDeployment" d JOIN "FormVersion" v ON v."Id" = d."FormVersionId" WHERE d."StudyOid" IN {among}
            """,
            row => new StoredDeployment(
                row.GetGuid(0), new FormKey(row.GetString(1), row.GetString(2), row.GetInt32(3)), row.GetString(4), row.GetString(5),
                row.IsDBNull(6) ? null : row.GetString(6), row.GetFieldValue<byte[]>(7)),
            cancellationToken);
        var history = await builder.ListAsync(
            $"""
            SELECT t."FormDeploymentId", t."From", t."To", t."Cause", t."MessageId"
            FROM "FormDeploymentTransition" t JOIN "FormDeployment" d ON d."CorrelationId" = t."FormDeploymentId" WHERE d."StudyOid" IN {among}
            ORDER BY t."Id"
            """,
            row => new StoredTransition(
                row.GetGuid(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetGuid(4)),
            cancellationToken);
        return new BuilderRows(deployments, history);
    }
}
