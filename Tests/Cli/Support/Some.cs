using Builder.Client;

namespace Tests.Cli.Support;

/// <summary>Answers of a Builder, as small as they may be.</summary>
internal static class Some
{
    public const string Study = "S.1", Hash = "sha256:0f1e";

    public static readonly Guid Id = Guid.Parse("5f0c6f0e-8f5a-4f5e-9d57-6f8a2c1b0e11");

    private static readonly DateTimeOffset At = LeapingClock.Start;

    public static FormAnswer Form(string oid, int latestVersion = 0) => new(oid, $"Name of {oid}", 3, Hash, At, latestVersion);

    public static FormListAnswer Forms(params FormAnswer[] forms) => new(Study, forms);

    public static VersionAnswer Version(int number) => new(number, "Name", 3, Hash, "Reason", "someone", At);

    public static DraftChecksAnswer Checks(params CheckFindingAnswer[] findings) => new(Hash, !findings.Any(finding => finding.Severity == "Error"), findings, []);

    public static ReleaseAnswer Release(int number = 1, params ReleaseDeploymentAnswer[] deployments) =>
        new(Study, number, Id, Hash, "Amendment 2", "someone", At, 2, deployments);

    public static ReleaseDeploymentAnswer ReleaseDeployment(string state, DateTimeOffset? startsAt = null, params ReleaseProblemAnswer[] problems) =>
        new(Id, Study, 1, "uat", state, 1, Hash, At, startsAt, At, null, null, null, problems);

    public static ReleaseDetailAnswer ReleaseAt(string state, DateTimeOffset? startsAt = null, params ReleaseProblemAnswer[] problems) =>
        new(Release(), [], [new(ReleaseDeployment(state, startsAt, problems), null, [])]);

    public static DeploymentAnswer Deployment(string state) => new(Id, Study, "F.VS", 3, "uat", state, 1, Hash, null, At, At, null, null, null);

    public static DeploymentDetailAnswer DeploymentAt(string state, params VersionProblemAnswer[] problems) =>
        new(Deployment(state), "Reason", problems, new(false, false), []);
}
