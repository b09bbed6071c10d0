using Runner.Api;

namespace Runner.Runs;

/// <summary>What became of each form: the deployment's state as the Builder says, the hash as the CDMS says.</summary>
internal sealed class RunOutcome(IReadOnlyList<Deployment> deployments, IReadOnlyList<InstalledForm> installed)
{
    private const string NotThere = "-";

    private readonly Dictionary<(string, string, int), string> _hashes =
        installed.ToDictionary(form => (form.StudyOid, form.FormOid, form.Version), form => form.ContentHash);

    /// <summary>True when every form is installed with the hash that the Builder froze.</summary>
    public bool IsSuccess => deployments.Count > 0 && deployments.All(IsInstalled);

    /// <summary>One line a form: <c>STUDY_OID FORM_OID vN STATE sha256:…</c>, then the sums.</summary>
    public void Write(TextWriter output)
    {
        foreach (var deployment in deployments)
            output.WriteLine(FormattableString.Invariant($"{deployment.StudyOid} {deployment.FormOid} v{deployment.Version} {StateOf(deployment)} {HashOf(deployment)}"));

        var installedCount = deployments.Count(IsInstalled);
        var rejected = deployments.Count(deployment => deployment.State == "Rejected");
        output.WriteLine(FormattableString.Invariant($"{installedCount} installed, {rejected} rejected, {deployments.Count - installedCount - rejected} failed"));
    }

    private bool IsInstalled(Deployment deployment) => deployment.State == "Installed" && HashOf(deployment) == deployment.ContentHash;

    // Never seen, and worth shouting about: the Builder says Installed and the CDMS holds something else.
    private string StateOf(Deployment deployment) =>
        deployment.State == "Installed" && !IsInstalled(deployment) ? "Altered" : deployment.State;

    private string HashOf(Deployment deployment) =>
        _hashes.GetValueOrDefault((deployment.StudyOid, deployment.FormOid, deployment.Version), NotThere);
}
