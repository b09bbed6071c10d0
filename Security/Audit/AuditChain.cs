namespace Security.Audit;

/// <summary>Which chain a row is sealed into: that of its study.</summary>
internal static class AuditChain
{
    /// <summary>The name of the chain. Blanks at the end of an OID do not count, since SQL Server does not tell them apart and would refuse the second chain.</summary>
    public static string Of(string studyOid) => studyOid.TrimEnd(' ');
}
