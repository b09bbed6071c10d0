using Cdms.Service.Domain;
using Contracts;

namespace Cdms.Service.Features.FormVersions;

/// <summary>Rows and answers made from a published form version.</summary>
internal static class FormVersionAnswers
{
    public static InstalledFormVersion ToInstalled(this FormVersionPublished message, byte[] canonical, DateTimeOffset at) => new()
    {
        StudyOid = message.StudyOid,
        FormOid = message.FormOid,
        Version = message.Version,
        ContentHash = message.ContentHash,
        Definition = canonical,
        FormDeploymentId = message.FormDeploymentId,
        InstalledAt = at,
    };

    public static SettledFormDeployment ToSettled(this FormVersionPublished message, DateTimeOffset at) => new()
    {
        FormDeploymentId = message.FormDeploymentId,
        IsCancelled = false,
        StudyOid = message.StudyOid,
        FormOid = message.FormOid,
        Version = message.Version,
        SettledAt = at,
    };

    public static FormVersionInstalled ToInstalledAnswer(this FormVersionPublished message, string storedHash, DateTimeOffset installedAt) => new()
    {
        FormDeploymentId = message.FormDeploymentId,
        Attempt = message.Attempt,
        Environment = message.Environment,
        StudyOid = message.StudyOid,
        FormOid = message.FormOid,
        Version = message.Version,
        ContentHash = storedHash,
        InstalledAt = installedAt,
    };

    public static FormVersionRejected ToRejectedAnswer(
        this FormVersionPublished message, IReadOnlyList<FormVersionProblem> problems, DateTimeOffset at) => new()
    {
        FormDeploymentId = message.FormDeploymentId,
        Attempt = message.Attempt,
        Environment = message.Environment,
        StudyOid = message.StudyOid,
        FormOid = message.FormOid,
        Version = message.Version,
        Problems = problems,
        RejectedAt = at,
    };
}
