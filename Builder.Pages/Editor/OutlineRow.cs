using Forms;

namespace Builder.Pages.Editor;

/// <summary>One line of a form's outline.</summary>
/// <param name="Selection">What it stands for.</param>
/// <param name="Place">Its place among its siblings, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Details">What else is said of it: OID, data type.</param>
public sealed record OutlineRow(Selection Selection, int Place, string Name, string Details)
{
    /// <summary>The lines of a form, as they are shown: the form, its groups, and in each its items.</summary>
    public static IReadOnlyList<OutlineRow> Of(FormDefinition form)
    {
        var groups = form.ItemGroupDefs.ToDictionary(group => group.Oid, StringComparer.Ordinal);
        var items = form.ItemDefs.ToDictionary(item => item.Oid, StringComparer.Ordinal);
        List<OutlineRow> rows = [new(Selection.OfForm, 0, form.FormDef.Name, form.FormDef.Oid)];
        foreach (var (groupPlace, groupRef) in form.FormDef.ItemGroupRefs.InOrder().Index())
        {
            var group = groups.GetValueOrDefault(groupRef.ItemGroupOid);
            rows.Add(new(new(groupRef.ItemGroupOid, null), groupPlace, group?.Name ?? groupRef.ItemGroupOid, groupRef.ItemGroupOid));
            foreach (var (place, itemRef) in (group?.ItemRefs.InOrder() ?? []).Index())
            {
                var item = items.GetValueOrDefault(itemRef.ItemOid);
                rows.Add(new(new(groupRef.ItemGroupOid, itemRef.ItemOid), place, item?.Name ?? itemRef.ItemOid, Join(itemRef.ItemOid, item?.DataType)));
            }
        }
        return rows;
    }

    private static string Join(string oid, string? dataType) => dataType is null ? oid : $"{oid} · {dataType}";
}
