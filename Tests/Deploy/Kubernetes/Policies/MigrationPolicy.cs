using k8s.Models;
using static Tests.Deploy.Kubernetes.Policies.Policy;

namespace Tests.Deploy.Kubernetes.Policies;

/// <summary>
/// Who brings a database up to date. PostgreSQL and SQL Server: a Job, with the rights to change tables that no pod has which serves, and the pods wait.
/// SQLite: the one pod itself at its start, since its file is on a volume that it alone mounts.
/// </summary>
internal static class MigrationPolicy
{
    public static IEnumerable<string?> Faults(Overlay overlay, V1Deployment deployment)
    {
        var settings = overlay.SettingsOf(deployment);
        var jobs = overlay.All<V1Job>().Where(job => job.Spec.Template.Spec.ServiceAccountName == deployment.Spec.Template.Spec.ServiceAccountName).ToList();
        var migratesItself = settings.TryGetValue("Database__MigrateAtStart", out var value) && value is "true";
        return settings["Database__Provider"] switch
        {
            "Sqlite" =>
            [
                When(Autoscalers.LeastPods(overlay, deployment) != 1 || deployment.Spec.Strategy?.Type != "Recreate", "SQLite has one writer: one pod, strategy Recreate"),
                When(jobs.Count > 0, "a Job cannot reach the file of SQLite on the volume of the pod"),
                When(!migratesItself, "nobody migrates SQLite: Database__MigrateAtStart is not true"),
            ],
            "SqlServer" or "PostgreSql" => jobs is [var job]
                ? [When(migratesItself, "several pods would migrate at once: Database__MigrateAtStart is true"), .. FaultsOf(job, deployment)]
                : [$"{jobs.Count} Jobs migrate its database"],
            var other => [$"{other} is no database of ours"],
        };
    }

    private static IEnumerable<string?> FaultsOf(V1Job job, V1Deployment deployment)
    {
        var (mine, its) = (job.Spec.Template, deployment.Spec.Template);
        var (container, served) = (mine.Spec.Containers[0], its.Spec.Containers[0]);
        yield return When(container.Args?.SequenceEqual(["migrate"]) is not true || container.Command is not null, "the Job does not run migrate");
        yield return When(container.Image != served.Image, $"the Job has the image {container.Image} and the pods {served.Image}");
        yield return When(container.EnvFrom?.FirstOrDefault()?.ConfigMapRef?.Name != served.EnvFrom[0].ConfigMapRef.Name, "the Job does not read the settings of the service");
        yield return When(!PodSecrets.KeysIn(mine).Select(key => key.Key).SequenceEqual(["migration-connection-string"]), "the Job connects by another key than migration-connection-string");
        yield return When(mine.Spec.RestartPolicy != "Never" || job.Spec.BackoffLimit is not > 0 || job.Spec.ActiveDeadlineSeconds is not > 0 || job.Spec.TtlSecondsAfterFinished is not > 0, "the Job does not try again, does not end, or is not removed");
        yield return When(Database(mine) != Database(its), "network policies let Job and pods to different databases");
    }

    private static string? Database(V1PodTemplateSpec pod) => pod.Metadata.Labels.TryGetValue("study-forms/database", out var name) ? name : null;
}
