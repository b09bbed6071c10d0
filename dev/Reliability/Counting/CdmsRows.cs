namespace Reliability.Counting;

/// <summary>What a CDMS's database holds of some studies.</summary>
/// <param name="Forms">What is installed.</param>
/// <param name="Settlements">What it has decided.</param>
public sealed record CdmsRows(IReadOnlyList<StoredForm> Forms, IReadOnlyList<StoredSettlement> Settlements)
{
    /// <summary>Reads them.</summary>
    public static async Task<CdmsRows> ReadAsync(ServiceDatabase cdms, IReadOnlyCollection<string> studies, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cdms);
        var among = ServiceDatabase.InList(studies);
        var forms = await cdms.ListAsync(
            $"""SELECT "StudyOid", "FormOid", "Version", "ContentHash", "Definition" FROM "InstalledFormVersion" WHERE "StudyOid" IN {among}""",
            row => new StoredForm(new FormKey(row.GetString(0), row.GetString(1), row.GetInt32(2)), row.GetString(3), row.GetFieldValue<byte[]>(4)),
            cancellationToken);
        var settlements = await cdms.ListAsync(
            $"""SELECT "FormDeploymentId", "IsCancelled" FROM "SettledFormDeployment" WHERE "StudyOid" IN {among}""",
            row => new StoredSettlement(row.GetGuid(0), row.GetBoolean(1)),
            cancellationToken);
        return new CdmsRows(forms, settlements);
    }
}
