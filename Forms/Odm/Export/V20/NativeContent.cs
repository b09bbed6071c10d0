namespace Forms.Odm.Export.V20;

/// <summary>Of the content beyond the model, what ODM 2.0 has a place for: it is written there, the rest goes aside.</summary>
internal sealed class NativeContent
{
    private static readonly HashSet<string> Several = new(StringComparer.Ordinal)
    {
        "Coding", "Origin", "WhereClauseRef", "DocumentRef", "ValueListDef", "WhereClauseDef", "WorkflowDef", "StudyEventGroupRef", "StudyEventGroupDef", "CommentDef", "Leaf",
    };

    private readonly OdmOutput _output;
    private readonly List<VendorElement> _placed = [];

    /// <param name="output">Where it is written.</param>
    /// <param name="vendor">Content beyond the model.</param>
    /// <param name="order">Names of the elements that the schema takes beside those of the model, in its order. What comes in another order goes aside, so that the order is not altered.</param>
    public NativeContent(OdmOutput output, VendorContent vendor, params string[] order)
    {
        _output = output;
        var place = 0;
        foreach (var element in vendor.Elements)
        {
            var next = string.Equals(element.Namespace, OdmNames.Namespace20, StringComparison.Ordinal) ? Array.IndexOf(order, element.Name, place) : -1;
            if (next < 0 || (Has(element.Name) && !Several.Contains(element.Name)))
                break;
            place = next;
            _placed.Add(element);
        }
        Rest = vendor with { Elements = vendor.Elements.Skip(_placed.Count).ToEquatableList() };
    }

    /// <summary>What goes aside, and all attributes.</summary>
    public VendorContent Rest { get; }

    public bool Has(string name) => _placed.Exists(element => string.Equals(element.Name, name, StringComparison.Ordinal));

    /// <summary>Writes the elements of these names.</summary>
    public void Write(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var element in _placed.Where(element => string.Equals(element.Name, name, StringComparison.Ordinal)).ToList())
                _output.AsItIs(element);
        }
    }
}
