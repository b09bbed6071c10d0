using System.Diagnostics;
using Runner.Api;

namespace Runner.Runs;

/// <summary>The deployments, a row each as it settles.</summary>
internal sealed class DeploymentTable(TextWriter output, IReadOnlyList<Deployment> deployments)
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly int _study = Width("STUDY", deployments.Select(deployment => deployment.StudyOid));
    private readonly int _form = Width("FORM", deployments.Select(deployment => deployment.FormOid));

    public void WriteHeader() => WriteRow("STUDY", "FORM", "VERSION", "ENVIRONMENT", "STATE", "AFTER");

    public void WriteRow(Deployment deployment) => WriteRow(
        deployment.StudyOid,
        deployment.FormOid,
        FormattableString.Invariant($"v{deployment.Version}"),
        deployment.Environment,
        deployment.State,
        FormattableString.Invariant($"{Stopwatch.GetElapsedTime(_began).TotalSeconds:0.0} s"));

    private void WriteRow(string study, string form, string version, string environment, string state, string after) =>
        output.WriteLine($"{study.PadRight(_study)}  {form.PadRight(_form)}  {version,-7}  {environment,-11}  {state,-9}  {after}");

    private static int Width(string header, IEnumerable<string> values) => values.Append(header).Max(value => value.Length);
}
