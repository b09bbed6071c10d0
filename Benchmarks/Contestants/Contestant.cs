using Benchmarks.Options;

namespace Benchmarks.Contestants;

/// <summary>Starts contestants.</summary>
internal static class Contestant
{
    public static async Task<IContestant> StartAsync(ContestantKind kind, Databases databases, CancellationToken cancellationToken) =>
        kind == ContestantKind.Ours
            ? await OurServices.StartAsync(databases, cancellationToken)
            : await HandWrittenLoop.StartAsync(kind, databases, cancellationToken);
}
