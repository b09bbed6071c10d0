using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Gives an item a code list of the form, or takes it away.</summary>
/// <param name="ItemOid">The item.</param>
/// <param name="CodeListOid">The code list; null: none.</param>
public sealed record SetCodeList(string ItemOid, string? CodeListOid) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        var item = form.Item(ItemOid);
        if (CodeListOid is not null && form.CodeLists.Find(CodeListOid) is null)
            throw Lookup.Missing(nameof(CodeList), CodeListOid);
        var reference = CodeListOid is null ? null : (item.CodeListRef ?? new CodeListRef { CodeListOid = CodeListOid }) with { CodeListOid = CodeListOid };
        return form with { ItemDefs = form.ItemDefs.Put(item with { CodeListRef = reference }) };
    }
}
