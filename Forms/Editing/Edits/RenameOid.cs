using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Gives a definition another OID. Every reference in the form follows, those in expressions of our language too.</summary>
/// <remarks>Expressions of other languages, other forms and content beyond ODM are not read, so an OID in them stays.</remarks>
/// <param name="Kind">What is renamed.</param>
/// <param name="Oid">Its OID.</param>
/// <param name="NewOid">The new one, which the form neither defines nor refers to.</param>
public sealed record RenameOid(DefinitionKind Kind, string Oid, string NewOid) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        if (string.Equals(Oid, NewOid, StringComparison.Ordinal))
            return form;
        if (!References.Defined(form, Kind).Contains(Oid, StringComparer.Ordinal))
            throw Lookup.Missing(OidRule.NameOf(Kind), Oid);
        OidRule.CheckNew(form, Kind, NewOid);
        return Renaming.Apply(form, Kind, new Dictionary<string, string>(StringComparer.Ordinal) { [Oid] = NewOid });
    }
}
