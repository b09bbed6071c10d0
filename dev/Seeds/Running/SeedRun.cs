using System.Diagnostics;
using Reliability.Counting;
using Reliability.Studies;
using Runner.Api;
using Seeds.Counting;
using Seeds.Deploying;
using Seeds.Services;

namespace Seeds.Running;

/// <summary>Runs one seed: deploys under faults, lifts them, waits until nothing moves, counts.</summary>
public static class SeedRun
{
    /// <summary>Runs it on its own databases and queues.</summary>
    /// <param name="ground">What runs have in common.</param>
    /// <param name="plan">What happens.</param>
    /// <param name="cancellationToken">Gives the run up.</param>
    public static async Task<SeedReport> RunAsync(SeedGround ground, SeedPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(plan);
        var began = Stopwatch.GetTimestamp();
        await using var system = await SeedSystem.StartAsync(ground, plan, cancellationToken);
        using var client = new FormsClient(system, plan.Environment);
        using var look = new Look(system, plan, ground.EmulatorUrl);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<string> differences = [];
        try
        {
            patience.CancelAfter(plan.Budget + plan.Patience);
            var study = await ImportAsync(system, plan, patience.Token);
            await DeployUnderFaultsAsync(system, client, look, plan, study, patience.Token);
            await look.SettleAsync(client, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            differences.Add($"unsettled: patience was over after {plan.Patience.TotalSeconds} s; {await look.DescribeAsync(cancellationToken)}, last failed request {client.LastFailure}");
        }

        differences.AddRange(await CountAsync(system, plan, client.Acknowledged, look, cancellationToken));
        return new SeedReport(plan, ground.Database, differences)
        {
            Duration = Stopwatch.GetElapsedTime(began), Faults = system.Faults, Crashes = system.Crashes, Repeats = client.Repeats, Retries = look.Retries,
        };
    }

    private static async Task<SmallStudies> ImportAsync(SeedSystem system, SeedPlan plan, CancellationToken cancellationToken)
    {
        var studies = new SmallStudies(StudyOf(plan), plan.Forms, plan.Forms);
        using var builder = new BuilderClient(system.BuilderAddress, system.Token);
        await builder.ImportAsync(studies.WriteTo(system.Databases.Settings.Folder), cancellationToken);
        return studies;
    }

    private static async Task DeployUnderFaultsAsync(
        SeedSystem system, FormsClient client, Look look, SeedPlan plan, SmallStudies studies, CancellationToken cancellationToken)
    {
        // Its announcement would send again what is under way, and hide what was lost.
        await look.UntilAnnouncedAsync(cancellationToken);
        system.BeginFaults();
        var began = Stopwatch.GetTimestamp();
        await client.DeployAsync(studies.StudyOids[0], Enumerable.Range(1, plan.Forms).Select(number => FormattableString.Invariant($"F.{number:D4}")), cancellationToken);
        if (plan.Budget - Stopwatch.GetElapsedTime(began) is var left && left > TimeSpan.Zero)
            await look.SettleWithinAsync(left, client, cancellationToken);
        await system.EndFaultsAsync();
    }

    private static async Task<IReadOnlyList<string>> CountAsync(
        SeedSystem system, SeedPlan plan, IReadOnlyDictionary<Guid, FormKey> acknowledged, Look look, CancellationToken cancellationToken)
    {
        string[] studies = [$"{StudyOf(plan)}-1"];
        var builder = await BuilderRows.ReadAsync(system.Databases.Of(ServiceName.Builder), studies, cancellationToken);
        var cdms = await CdmsRows.ReadAsync(system.Databases.Of(ServiceName.Cdms), studies, cancellationToken);
        List<string> differences = [.. DeploymentCount.Compare(acknowledged, builder, cdms), .. AnswerCount.Compare(builder)];
        if (acknowledged.Count != plan.Forms)
            differences.Add(FormattableString.Invariant($"lost: {plan.Forms} forms were to be deployed, {acknowledged.Count} requests were acknowledged"));
        differences.AddRange(await look.FindLeftoversAsync(cancellationToken));
        return differences;
    }

    private static string StudyOf(SeedPlan plan) => FormattableString.Invariant($"SEED-{plan.Seed}");
}
