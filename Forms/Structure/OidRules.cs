namespace Forms.Structure;

/// <summary>Every OID is there, short enough, and stands for one definition of its kind.</summary>
internal static class OidRules
{
    public static void Check(FormDefinition definition, List<FormProblem> problems)
    {
        CheckOid("Study", "StudyOid", definition.StudyOid, problems);
        CheckAll<FormDef>([definition.FormDef], problems);
        CheckAll(definition.ItemGroupDefs, problems);
        CheckAll(definition.ItemDefs, problems);
        CheckAll(definition.CodeLists, problems);
        CheckAll(definition.MeasurementUnits, problems);
        CheckAll(definition.ConditionDefs, problems);
        CheckAll(definition.MethodDefs, problems);
        CheckAll(definition.ImputationMethods, problems);
        CheckAll(definition.Presentations, problems);
    }

    private static void CheckAll<TDefinition>(EquatableList<TDefinition> definitions, List<FormProblem> problems)
        where TDefinition : IDefinition
    {
        if (definitions.Count == 0)
            return;
        var kind = typeof(TDefinition).Name;
        var seen = new HashSet<string>(definitions.Count, StringComparer.Ordinal);
        for (var index = 0; index < definitions.Count; index++)
        {
            var oid = definitions[index].Oid;
            CheckOid(kind, null, oid, problems);
            if (!seen.Add(oid))
                problems.Add(new(ProblemCodes.OidDuplicate, $"{kind}[{oid}]", $"The OID '{oid}' stands for two definitions of the kind {kind}. Give each its own OID."));
        }
    }

    private static void CheckOid(string kind, string? path, string oid, List<FormProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(oid))
            problems.Add(new(ProblemCodes.OidEmpty, path ?? $"{kind}[{oid}]", $"The OID of a {kind} is empty. Give it an OID."));
        else if (oid.Length > FormStructure.MaxOidLength)
            problems.Add(new(ProblemCodes.OidTooLong, path ?? $"{kind}[{oid}]", $"The OID of a {kind} has {oid.Length} characters, more than {FormStructure.MaxOidLength}. Shorten it."));
    }
}
