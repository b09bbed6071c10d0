using System.Security.Cryptography;

namespace Reliability.Counting;

/// <summary>Attempted = installed once, none lost, none twice, nothing altered, every saga settled; counted from both sides.</summary>
/// <remarks>In the manner of Jepsen's total-queue check: what went in is compared with what came out, and every difference is named.</remarks>
public static class DeploymentCount
{
    private const string Installed = "Installed";

    /// <summary>Compares what was acknowledged with what the two databases hold of the same studies.</summary>
    /// <param name="acknowledged">The deployments that the Builder said it has taken, by id.</param>
    /// <param name="builder">The Builder's side.</param>
    /// <param name="cdms">The CDMS's side.</param>
    /// <returns>A line for each difference; none when all is well.</returns>
    public static IReadOnlyList<string> Compare(IReadOnlyDictionary<Guid, FormKey> acknowledged, BuilderRows builder, CdmsRows cdms)
    {
        ArgumentNullException.ThrowIfNull(acknowledged);
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(cdms);
        return
        [
            .. Asked(acknowledged, builder), .. Twice(builder, cdms), .. Sagas(builder), .. Histories(builder),
            .. Arrived(builder, cdms), .. Settled(builder, cdms),
        ];
    }

    private static IEnumerable<string> Asked(IReadOnlyDictionary<Guid, FormKey> acknowledged, BuilderRows builder)
    {
        var kept = builder.Deployments.ToDictionary(deployment => deployment.Id);
        foreach (var (id, form) in acknowledged.Where(pair => !kept.ContainsKey(pair.Key)))
            yield return $"lost: the Builder acknowledged {form} ({id}) and does not know it";
        foreach (var deployment in builder.Deployments.Where(deployment => !acknowledged.ContainsKey(deployment.Id)))
            yield return $"unasked: the Builder knows {deployment.Form} ({deployment.Id}), which it never acknowledged";
    }

    private static IEnumerable<string> Twice(BuilderRows builder, CdmsRows cdms)
    {
        foreach (var (form, count) in builder.Deployments.CountBy(deployment => deployment.Form).Where(pair => pair.Value > 1))
            yield return FormattableString.Invariant($"twice: the Builder has {count} deployments of {form}");
        foreach (var (form, count) in cdms.Forms.CountBy(stored => stored.Form).Where(pair => pair.Value > 1))
            yield return FormattableString.Invariant($"twice: the CDMS holds {form} {count} times");
        foreach (var (id, count) in cdms.Settlements.CountBy(settlement => settlement.DeploymentId).Where(pair => pair.Value > 1))
            yield return FormattableString.Invariant($"twice: the CDMS has settled {id} {count} times");
    }

    private static IEnumerable<string> Sagas(BuilderRows builder)
    {
        foreach (var deployment in builder.Deployments)
        {
            if (deployment.State != Installed)
                yield return $"unsettled: {deployment.Form} ({deployment.Id}) is {deployment.State}";
            else if (deployment.InstalledHash != deployment.ContentHash)
                yield return $"altered: {deployment.Form} was published as {deployment.ContentHash} and answered as {deployment.InstalledHash}";
            if (HashOf(deployment.Definition) is var hash && hash != deployment.ContentHash)
                yield return $"altered: the Builder's bytes of {deployment.Form} hash to {hash}, not {deployment.ContentHash}";
        }
    }

    private static IEnumerable<string> Histories(BuilderRows builder)
    {
        var history = builder.History.ToLookup(entry => entry.DeploymentId);
        foreach (var deployment in builder.Deployments)
        {
            var entries = history[deployment.Id].ToList();
            var installations = entries.Count(entry => entry.To == Installed && entry.From != Installed);
            if (installations != 1)
                yield return FormattableString.Invariant($"history: {deployment.Form} became installed {installations} times");
            foreach (var (message, count) in entries.Where(entry => entry.MessageId is not null).CountBy(entry => entry.MessageId!.Value).Where(pair => pair.Value > 1))
                yield return FormattableString.Invariant($"history: {deployment.Form} has {count} entries of message {message}");
        }
    }

    private static IEnumerable<string> Arrived(BuilderRows builder, CdmsRows cdms)
    {
        var stored = cdms.Forms.ToLookup(form => form.Form);
        foreach (var deployment in builder.Deployments)
        {
            if (stored[deployment.Form].FirstOrDefault() is not { } form)
                yield return $"lost: the CDMS does not hold {deployment.Form}, which is {deployment.State} at the Builder";
            else if (!form.Definition.Span.SequenceEqual(deployment.Definition.Span) || HashOf(form.Definition) != deployment.ContentHash || form.ContentHash != deployment.ContentHash)
                yield return $"altered: the CDMS's bytes of {deployment.Form} hash to {HashOf(form.Definition)}, kept as {form.ContentHash}, published as {deployment.ContentHash}";
        }

        var known = builder.Deployments.Select(deployment => deployment.Form).ToHashSet();
        foreach (var form in cdms.Forms.Where(form => !known.Contains(form.Form)))
            yield return $"unasked: the CDMS holds {form.Form}, which the Builder never sent";
    }

    private static IEnumerable<string> Settled(BuilderRows builder, CdmsRows cdms)
    {
        var settled = cdms.Settlements.ToLookup(settlement => settlement.DeploymentId);
        foreach (var deployment in builder.Deployments.Where(deployment => !settled[deployment.Id].Any(settlement => !settlement.IsCancelled)))
            yield return $"unsettled: the CDMS has no installation of {deployment.Form} ({deployment.Id}) among what it settled";
        foreach (var cancelled in cdms.Settlements.Where(settlement => settlement.IsCancelled))
            yield return $"cancelled: the CDMS has a tombstone for {cancelled.DeploymentId}, which nobody called off";
    }

    private static string HashOf(ReadOnlyMemory<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}
