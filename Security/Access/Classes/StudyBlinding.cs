using System.Collections.Frozen;

namespace Security.Access;

/// <summary>What of one study is hidden from one user, as it stands at this moment. Ask it of whatever is about to be shown, counted, hashed or exported.</summary>
public sealed class StudyBlinding
{
    private readonly FrozenSet<string> _forms;
    private readonly FrozenSet<(string FormOid, string ItemOid)> _items;
    private readonly ILookup<(string FormOid, string? ItemOid), string> _classes;

    internal StudyBlinding(IReadOnlyCollection<AccessClassAssignment> inForce, IReadOnlySet<string> readable)
    {
        // Whoever lacks one of several classes of an item lacks the item.
        var hidden = inForce.Where(assignment => !readable.Contains(assignment.AccessClass)).ToList();
        _classes = inForce.ToLookup(assignment => (assignment.FormOid, assignment.ItemOid), assignment => assignment.AccessClass);
        _forms = hidden.Where(assignment => assignment.ItemOid is null).Select(assignment => assignment.FormOid).ToFrozenSet(StringComparer.Ordinal);
        _items = hidden.Where(assignment => assignment.ItemOid is not null).Select(assignment => (assignment.FormOid, assignment.ItemOid!)).ToFrozenSet();
    }

    /// <summary>True where nothing is hidden, so that there is nothing to filter.</summary>
    public bool HidesNothing => _forms.Count == 0 && _items.Count == 0;

    /// <summary>The forms that are hidden as a whole, for a query.</summary>
    public IReadOnlyCollection<string> HiddenForms => _forms;

    /// <summary>The items that are hidden by themselves, for a query: OID of the form, a line feed, OID of the item.</summary>
    public IReadOnlyCollection<string> HiddenItemKeys => [.. _items.Select(item => KeyOf(item.FormOid, item.ItemOid))];

    /// <summary>An item as <see cref="HiddenItemKeys"/> names it.</summary>
    public static string KeyOf(string formOid, string itemOid) => $"{formOid}\n{itemOid}";

    /// <summary>Under which access class the trail records a value of the item, whoever writes it; null: it is not blinded.</summary>
    /// <remarks>An item of several classes is recorded under a name that nobody is granted, so that it is never shown to somebody who lacks one of them.</remarks>
    public string? ClassOf(string formOid, string itemOid)
    {
        var classes = _classes[(formOid, null)].Concat(_classes[(formOid, itemOid)]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return classes.Count < 2 ? classes.FirstOrDefault() : AllOf(classes);
    }

    /// <summary>The class of several items together; null: none of them is blinded.</summary>
    public string? ClassOf(string formOid, IEnumerable<string> itemOids)
    {
        var classes = itemOids.Select(itemOid => ClassOf(formOid, itemOid)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return classes.Count < 2 ? classes.FirstOrDefault() : AllOf(classes);
    }

    private static string AllOf(List<string> classes)
    {
        var all = $"all of: {string.Join(", ", classes)}";
        return all[..Math.Min(all.Length, AccessClassAssignment.ClassLength)];
    }

    /// <summary>True when the whole form is hidden.</summary>
    public bool HidesForm(string formOid) => _forms.Contains(formOid);

    /// <summary>True when the item of this form is hidden, by itself or with its form.</summary>
    public bool HidesItem(string formOid, string itemOid) => HidesForm(formOid) || _items.Contains((formOid, itemOid));

    /// <summary>Those of the items of a form that are hidden.</summary>
    public IReadOnlySet<string> HiddenItems(string formOid, IEnumerable<string> itemOids) =>
        itemOids.Where(itemOid => HidesItem(formOid, itemOid)).ToFrozenSet(StringComparer.Ordinal);
}
