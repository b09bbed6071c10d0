using System.Text;
using Forms;
using Forms.Editing;

namespace Builder.Pages.Editor;

/// <summary>What was copied, kept in the browser so that it can be pasted into another form or study.</summary>
/// <param name="keeper">Where it is kept.</param>
/// <param name="subjectId">Whose it is.</param>
public sealed class Clipboard(IKeeper keeper, string subjectId)
{
    private readonly string _key = $"clipboard\n{subjectId}";

    /// <summary>Copies a group, or an item of it, with the form it needs its definitions from.</summary>
    public Task CopyAsync(FormDefinition form, Selection at) => keeper.KeepAsync(_key, [.. Encoding.UTF8.GetBytes($"{at.GroupOid}\n{at.ItemOid}\n"), .. CanonicalJson.Serialize(form.WithGroupAlone(at.GroupOid!))]);

    /// <summary>The edit that puts it in after what is selected; null where nothing was copied, or an item has no group to go to.</summary>
    public async Task<DraftEdit?> PasteAsync(FormDefinition form, Selection at)
    {
        if (await keeper.ReadAsync(_key) is not { } kept || Encoding.UTF8.GetString(kept).Split('\n', 3) is not [var group, var item, var json])
            return null;
        var source = CanonicalJson.Deserialize(Encoding.UTF8.GetBytes(json));
        var rows = OutlineRow.Of(form);
        if (item.Length == 0)
            return new PasteItemGroup(source, group, PlaceAfter(rows, at with { ItemOid = null }));
        return at.GroupOid is { } into ? new PasteItems(source, group, [item], into, at.ItemOid is null ? form.Group(into)!.ItemRefs.Count : PlaceAfter(rows, at)) : null;
    }

    private static int PlaceAfter(IReadOnlyList<OutlineRow> rows, Selection at) =>
        at.GroupOid is null ? rows.Count(row => row.Selection is { GroupOid: not null, ItemOid: null }) : rows.First(row => row.Selection == at).Place + 1;
}
