using System.Collections.Frozen;

namespace Security.Access;

/// <summary>What of one study is hidden from one user, as it stands at this moment. Ask it of whatever is about to be shown, counted, hashed or exported.</summary>
public sealed class StudyBlinding
{
    private readonly FrozenSet<string> _forms;
    private readonly FrozenSet<(string FormOid, string ItemOid)> _items;

    internal StudyBlinding(IEnumerable<AccessClassAssignment> inForce, IReadOnlySet<string> readable)
    {
        // Whoever lacks one of several classes of an item lacks the item.
        var hidden = inForce.Where(assignment => !readable.Contains(assignment.AccessClass)).ToList();
        _forms = hidden.Where(assignment => assignment.ItemOid is null).Select(assignment => assignment.FormOid).ToFrozenSet(StringComparer.Ordinal);
        _items = hidden.Where(assignment => assignment.ItemOid is not null).Select(assignment => (assignment.FormOid, assignment.ItemOid!)).ToFrozenSet();
    }

    /// <summary>True where nothing is hidden, so that there is nothing to filter.</summary>
    public bool HidesNothing => _forms.Count == 0 && _items.Count == 0;

    /// <summary>True when the whole form is hidden.</summary>
    public bool HidesForm(string formOid) => _forms.Contains(formOid);

    /// <summary>True when the item of this form is hidden, by itself or with its form.</summary>
    public bool HidesItem(string formOid, string itemOid) => HidesForm(formOid) || _items.Contains((formOid, itemOid));

    /// <summary>Those of the items of a form that are hidden.</summary>
    public IReadOnlySet<string> HiddenItems(string formOid, IEnumerable<string> itemOids) =>
        itemOids.Where(itemOid => HidesItem(formOid, itemOid)).ToFrozenSet(StringComparer.Ordinal);
}
