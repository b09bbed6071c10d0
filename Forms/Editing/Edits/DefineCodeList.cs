using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Makes a code list, or changes the one of that OID for every item that uses it: entries, their order, their texts by language.</summary>
/// <param name="CodeList">The code list as it shall be.</param>
/// <param name="ForItemOid">The item that gets it; null changes no item.</param>
public sealed record DefineCodeList(CodeList CodeList, string? ForItemOid = null) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        OidRule.CheckText(DefinitionKind.CodeList, CodeList.Oid);
        var changed = form with { CodeLists = form.CodeLists.Put(CodeList) };
        return ForItemOid is null ? changed : new SetCodeList(ForItemOid, CodeList.Oid).Change(changed);
    }
}
