using Forms.Canonical;

namespace Forms;

/// <summary>Finds OIDs that a release would define in two ways: in one MetaDataVersion an OID is unique among its kind (ODM 1.3.2, 2.11).</summary>
/// <remarks>Only hashes are kept of each definition, so the forms may be handed over one by one.</remarks>
public sealed class ReleaseConflicts
{
    private readonly Dictionary<(string Kind, string Oid), List<(string Hash, List<string> Owners)>> _known = [];

    private ReleaseConflicts()
    {
    }

    /// <summary>Every conflict, by kind and OID; empty when the forms fit together.</summary>
    public static IReadOnlyList<ReleaseConflict> Find(StudyOutline outline, IEnumerable<FormDefinition> forms)
    {
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(forms);
        var found = new ReleaseConflicts();
        found.Add(ReleaseConflict.Outline, nameof(ConditionDef), outline.ConditionDefs);
        found.Add(ReleaseConflict.Outline, nameof(StudyEventDef), outline.StudyEvents);
        foreach (var form in forms)
            found.Add(form);
        return
        [
            .. found._known.Where(known => known.Value.Count > 1)
                .OrderBy(known => known.Key.Kind, StringComparer.Ordinal).ThenBy(known => known.Key.Oid, StringComparer.Ordinal)
                .Select(known => new ReleaseConflict(known.Key.Kind, known.Key.Oid, known.Value.Select(side => side.Owners.ToEquatableList()).ToEquatableList())),
        ];
    }

    private void Add(FormDefinition form)
    {
        var owner = form.FormDef.Oid;
        Add(owner, nameof(FormDef), [form.FormDef]);
        Add(owner, nameof(ItemGroupDef), form.ItemGroupDefs);
        Add(owner, nameof(ItemDef), form.ItemDefs);
        Add(owner, nameof(CodeList), form.CodeLists);
        Add(owner, nameof(MeasurementUnit), form.MeasurementUnits);
        Add(owner, nameof(ConditionDef), form.ConditionDefs);
        Add(owner, nameof(MethodDef), form.MethodDefs);
        Add(owner, nameof(ImputationMethod), form.ImputationMethods);
        Add(owner, nameof(Presentation), form.Presentations);
    }

    private void Add<TPart>(string owner, string kind, EquatableList<TPart> definitions)
        where TPart : class, IDocumentPart<TPart>, IDefinition
    {
        foreach (var definition in definitions)
        {
            // By the bytes and not by equality: the order of attributes beyond ODM has no meaning.
            var hash = ContentHash.Of(FieldWriter.ToBytes(definition));
            if (!_known.TryGetValue((kind, definition.Oid), out var sides))
                _known.Add((kind, definition.Oid), sides = []);
            if (sides.FindIndex(side => side.Hash == hash) is >= 0 and var index)
                AddOnce(sides[index].Owners, owner);
            else
                sides.Add((hash, [owner]));
        }
    }

    private static void AddOnce(List<string> owners, string owner)
    {
        if (owners[^1] != owner)
            owners.Add(owner);
    }
}
