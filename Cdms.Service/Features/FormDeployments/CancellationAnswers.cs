using Cdms.Service.Domain;
using Contracts;

namespace Cdms.Service.Features.FormDeployments;

/// <summary>Rows and answers made from a cancellation.</summary>
internal static class CancellationAnswers
{
    public static SettledFormDeployment ToSettled(this FormDeploymentCancelled message, DateTimeOffset at) => new()
    {
        FormDeploymentId = message.FormDeploymentId,
        IsCancelled = true,
        StudyOid = message.StudyOid,
        FormOid = message.FormOid,
        Version = message.Version,
        SettledAt = at,
    };

    /// <summary>The tombstone answers the same to every repetition.</summary>
    public static FormDeploymentCancellationAnswered ToAnswer(this SettledFormDeployment tombstone, string environment) => new()
    {
        FormDeploymentId = tombstone.FormDeploymentId,
        Environment = environment,
        WasInstalled = false,
        AnsweredAt = tombstone.SettledAt,
    };

    public static FormDeploymentCancellationAnswered ToAnswer(
        this InstalledFormVersion installed, FormDeploymentCancelled message, DateTimeOffset at) => new()
    {
        FormDeploymentId = message.FormDeploymentId,
        Environment = message.Environment,
        WasInstalled = true,
        ContentHash = installed.VerifyStored(),
        InstalledAt = installed.InstalledAt,
        AnsweredAt = at,
    };
}
