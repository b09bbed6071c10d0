using Runner.Api;

namespace Runner.Runs;

/// <summary>Brings an ODM file into the Builder and on its way.</summary>
internal static class StudyFile
{
    /// <summary>Imports the file and deploys every form of every study in it.</summary>
    /// <exception cref="RequestRefusedException">The Builder refuses the file.</exception>
    public static async Task<(ImportAnswer Import, IReadOnlyList<Deployment> Started)> DeployAsync(
        BuilderClient builder, string file, string environment, CancellationToken cancellationToken)
    {
        var import = await builder.ImportAsync(file, cancellationToken);
        List<Deployment> started = [];
        foreach (var study in import.Studies.Where(study => study.Forms.Count > 0))
        {
            var answer = await builder.DeployStudyAsync(study.StudyOid, environment, $"Imported from {Path.GetFileName(file)}", cancellationToken);
            started.AddRange(answer.Deployments);
        }

        return (import, started);
    }
}
