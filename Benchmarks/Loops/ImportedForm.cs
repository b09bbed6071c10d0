using Forms;

namespace Benchmarks.Loops;

/// <summary>A form as the Builder stores its draft.</summary>
internal sealed record ImportedForm(string StudyOid, string FormOid, string Name, int ItemCount, byte[] Definition, string Hash)
{
    public static ImportedForm Of(FormDefinition form)
    {
        var json = CanonicalJson.Serialize(form);
        return new(form.StudyOid, form.FormDef.Oid, form.FormDef.Name, form.ItemDefs.Count, json, ContentHash.Of(json));
    }
}
