using Tests.Support;

namespace Tests.Pages.Support;

/// <summary>The made-up study of the local system.</summary>
internal static class SampleStudy
{
    public const string Oid = "HRX118-201";

    /// <summary>Its text under another OID.</summary>
    public static string Text(string studyOid, Func<string, string>? change = null)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("deploy/local/sample-study.xml")).Replace($"OID=\"{Oid}\"", $"OID=\"{studyOid}\"", StringComparison.Ordinal);
        return change?.Invoke(text) ?? text;
    }
}
