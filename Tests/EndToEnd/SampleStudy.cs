using System.Text.RegularExpressions;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>The sample study of the repository, as it is or as another study.</summary>
internal static partial class SampleStudy
{
    public static string File => RepositoryRoot.Combine("deploy/local/sample-study.xml");

    /// <summary>The same forms in a study of another OID.</summary>
    public static string Renamed(string folder, string studyOid, string? file = null)
    {
        var copy = Path.Combine(folder, $"{studyOid}.xml");
        System.IO.File.WriteAllText(copy, StudyOid().Replace(System.IO.File.ReadAllText(file ?? File), $"<Study OID=\"{studyOid}\"", 1));
        return copy;
    }

    [GeneratedRegex("<Study OID=\"[^\"]*\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StudyOid();
}
