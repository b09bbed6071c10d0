using Builder.Client;

namespace Builder.Pages.Frame;

/// <summary>The addresses of the pages.</summary>
public static class StudyPaths
{
    public static string Study(string studyOid) => $"/studies/{Segment.Of(studyOid)}";

    public static string Form(string studyOid, string formOid) => $"{Study(studyOid)}/forms/{Segment.Of(formOid)}";

    public static string Compare(string studyOid, string formOid) => $"{Form(studyOid, formOid)}/compare";

    public static string Release(string studyOid, int number) => $"{Study(studyOid)}/releases/{number}";

    public static string Board(string studyOid) => $"{Study(studyOid)}/board";

    /// <summary>The service's page of the signatures of a record (docs/security.md).</summary>
    public static string Signatures(string studyOid, string recordType, string recordKey) =>
        $"/signatures/{Segment.Of(studyOid)}?type={Uri.EscapeDataString(recordType)}&key={Uri.EscapeDataString(recordKey)}";

    public static string Visits(string studyOid) => $"{Study(studyOid)}/visits";

    public static string Webhook(Guid id) => $"/webhooks/{id}";

    public static string Reconciliation(Guid id) => $"/reconciliations/{id}";

    public static string Deployment(Guid formDeploymentId) => $"/deployments/{formDeploymentId}";
}
