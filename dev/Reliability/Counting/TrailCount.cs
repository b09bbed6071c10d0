namespace Reliability.Counting;

/// <summary>Every effect has its record and no record is without its effect: what was published and what was installed is in the trails once, under the name of who asked for it.</summary>
public static class TrailCount
{
    /// <summary>Compares what the trails say with what the databases hold of the same studies.</summary>
    /// <param name="actorId">Who asked for all deployments.</param>
    /// <param name="builder">The Builder's rows and trail.</param>
    /// <param name="cdms">The CDMS's rows and trail.</param>
    /// <returns>A line for each difference; none when all is well.</returns>
    public static IReadOnlyList<string> Compare(string actorId, (BuilderRows Rows, TrailRows Trail) builder, (CdmsRows Rows, TrailRows Trail) cdms) =>
    [
        .. Once("the Builder's trail", "FormVersion", actorId, builder.Rows.Deployments.Select(deployment => deployment.Form), builder.Trail),
        .. Once("the CDMS's trail", "InstalledFormVersion", actorId, cdms.Rows.Forms.Select(stored => stored.Form), cdms.Trail),
    ];

    private static IEnumerable<string> Once(string where, string kind, string actorId, IEnumerable<FormKey> effects, TrailRows trail)
    {
        var recorded = trail.Records
            .SelectMany(record => record.KeysOf(kind).Select(key => (Key: (record.StudyOid, key), record.ActorId)))
            .ToLookup(entry => entry.Key, entry => entry.ActorId);
        var expected = effects.ToDictionary(form => (form.StudyOid, FormattableString.Invariant($"{form.FormOid}/{form.Version}")));
        foreach (var (key, form) in expected)
        {
            var actors = recorded[key].ToList();
            if (actors.Count != 1)
                yield return FormattableString.Invariant($"trail: {where} has {actors.Count} records of {kind} {form}");
            foreach (var other in actors.Where(actor => actor != actorId))
                yield return $"trail: {where} names '{other}' for {kind} {form}, not '{actorId}'";
        }
        foreach (var entry in recorded.Where(entry => !expected.ContainsKey(entry.Key)))
            yield return $"trail: {where} has a record of {kind} {entry.Key.StudyOid} {entry.Key.Item2}, which is not there";
    }
}
