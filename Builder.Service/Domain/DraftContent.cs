using Forms;

namespace Builder.Service.Domain;

/// <summary>A form definition ready to be stored: its canonical JSON, and what lists show of it.</summary>
public sealed record DraftContent(string FormOid, string Name, int ItemCount, byte[] CanonicalJson, string Hash)
{
    public static DraftContent Of(FormDefinition definition)
    {
        var json = global::Forms.CanonicalJson.Serialize(definition);
        return new(definition.FormDef.Oid, definition.FormDef.Name, definition.ItemDefs.Count, json, ContentHash.Of(json));
    }
}
