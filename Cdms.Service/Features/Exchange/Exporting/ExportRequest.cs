using Security.Access;

namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>What is exported, for whom.</summary>
/// <param name="StudyOid">The study.</param>
/// <param name="Sites">The sites; null: all.</param>
/// <param name="Blinding">What the user must not see.</param>
/// <param name="Versions">How files name the releases.</param>
/// <param name="IsTest">The environment holds no data of real subjects.</param>
/// <param name="Environment">Its name.</param>
internal sealed record ExportRequest(string StudyOid, IReadOnlyList<string>? Sites, StudyBlinding Blinding, StudyVersions Versions, bool IsTest, string Environment)
{
    /// <summary>The beginning of every name of a file.</summary>
    public string Prefix => IsTest ? "TEST-" : "";

    /// <summary>What a person should know; null: nothing.</summary>
    public string? Warning => IsTest ? $"TEST data of the environment '{Environment}': no data of real subjects, not for analysis." : null;
}
