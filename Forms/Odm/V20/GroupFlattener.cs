using System.Globalization;
using Forms.Odm.Import;
using Forms.Odm.Xml;

namespace Forms.Odm.V20;

/// <summary>Takes the items of nested groups up into the group of the form: groups of ODM 1.3 hold items alone.</summary>
/// <remarks>The references to nested groups and the groups themselves are kept with the group, as they came.</remarks>
internal sealed class GroupFlattener(IReadOnlyDictionary<string, OdmElement> groups, ReportBuilder report)
{
    private readonly List<OdmElement> _items = [];
    private readonly List<OdmElement> _nested = [];
    private readonly Stack<OdmElement> _path = new();

    /// <summary>The group with the items of all that it holds, numbered anew in their order.</summary>
    public static OdmElement Flatten(OdmElement group, IReadOnlyDictionary<string, OdmElement> groups, ReportBuilder report)
    {
        // A group that holds nested groups whole has their items already: our own writer wrote it.
        if (!group.Elements.Any(IsGroupRef) || group.Elements.Any(child => child.Is("ItemGroupDef")))
            return group;
        var flattener = new GroupFlattener(groups, report);
        flattener.Gather(group, condition: null);
        flattener.Number();
        report.Tell(FindingSeverity.Info, ImportFindings.GroupsFlattened, group.Name, group.Line, group.Column, count => $"{count} groups hold other groups; their items are taken up into them in order, and what is nested is kept as it came.");
        var others = group.Children.Where(child => child is not OdmElement element || !element.Is("ItemRef"));
        return group.Copy(group.Name, [.. flattener._items, .. others, .. flattener._nested]);
    }

    public static bool IsGroupRef(OdmElement element) => element.Is("ItemGroupRef");

    private void Gather(OdmElement group, string? condition)
    {
        _path.Push(group);
        foreach (var member in InOrder([.. group.Elements.Where(child => child.Is("ItemRef") || IsGroupRef(child))]))
        {
            if (IsGroupRef(member))
                Enter(member, condition);
            else
                _items.Add(Under(member, condition));
        }
        _path.Pop();
    }

    private void Enter(OdmElement reference, string? condition)
    {
        var oid = reference.Attribute("ItemGroupOID") ?? "";
        if (!groups.TryGetValue(oid, out var nested) || _path.Contains(nested))
        {
            report.Warn(ImportFindings.Unresolved, reference, oid, $"A group refers to the group '{oid}', which {(nested is null ? "its MetaDataVersion does not hold" : "holds it in turn")}; the reference is kept.");
            return;
        }
        if (!_nested.Contains(nested))
            _nested.Add(nested);
        Gather(nested, reference.Attribute(Condition) ?? condition);
    }

    private const string Condition = "CollectionExceptionConditionOID";

    // The condition of a nested group holds for each of its items; a condition of the item's own comes first, and the other stays in what is kept.
    private static OdmElement Under(OdmElement item, string? condition)
    {
        var copy = item.Copy();
        if (condition is not null && item.Attribute(Condition) is null)
            copy.Set(Condition, condition);
        return copy;
    }

    private void Number()
    {
        for (var index = 0; index < _items.Count; index++)
            _items[index].Set("OrderNumber", (index + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<OdmElement> InOrder(List<OdmElement> members)
    {
        var numbers = members.ConvertAll(member => int.TryParse(member.Attribute("OrderNumber"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : (int?)null);
        return numbers.TrueForAll(number => number is not null) ? members.Zip(numbers).OrderBy(pair => pair.Second).Select(pair => pair.First) : members;
    }
}
