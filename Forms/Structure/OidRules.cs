namespace Forms.Structure;

/// <summary>Every OID is there, short enough, and stands for one definition of its kind.</summary>
internal static class OidRules
{
    public static IEnumerable<FormProblem> Check(FormDefinition definition) =>
    [
        .. CheckOid("Study", "StudyOid", definition.StudyOid),
        .. CheckAll([definition.FormDef]),
        .. CheckAll(definition.ItemGroupDefs),
        .. CheckAll(definition.ItemDefs),
        .. CheckAll(definition.CodeLists),
        .. CheckAll(definition.MeasurementUnits),
        .. CheckAll(definition.ConditionDefs),
        .. CheckAll(definition.MethodDefs),
        .. CheckAll(definition.ImputationMethods),
        .. CheckAll(definition.Presentations),
    ];

    private static IEnumerable<FormProblem> CheckAll<TDefinition>(IReadOnlyList<TDefinition> definitions)
        where TDefinition : IDefinition
    {
        var kind = typeof(TDefinition).Name;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var oid in definitions.Select(definition => definition.Oid))
        {
            foreach (var problem in CheckOid(kind, null, oid))
                yield return problem;
            if (!seen.Add(oid))
                yield return new(ProblemCodes.OidDuplicate, $"{kind}[{oid}]", $"The OID '{oid}' stands for two definitions of the kind {kind}. Give each its own OID.");
        }
    }

    private static IEnumerable<FormProblem> CheckOid(string kind, string? path, string oid)
    {
        if (string.IsNullOrWhiteSpace(oid))
            yield return new(ProblemCodes.OidEmpty, path ?? $"{kind}[{oid}]", $"The OID of a {kind} is empty. Give it an OID.");
        else if (oid.Length > FormStructure.MaxOidLength)
            yield return new(ProblemCodes.OidTooLong, path ?? $"{kind}[{oid}]", $"The OID of a {kind} has {oid.Length} characters, more than {FormStructure.MaxOidLength}. Shorten it.");
    }
}
