using System.Runtime.CompilerServices;

namespace Forms.Editing;

/// <summary>Writes the canonical bytes of forms that come from one another by edits. A definition that it has written before is not written anew: an edit changes one of hundreds.</summary>
public sealed class DraftSerializer
{
    private readonly ConditionalWeakTable<object, byte[]> _written = [];

    /// <summary>The same bytes as <see cref="CanonicalJson.Serialize(FormDefinition)"/>.</summary>
    /// <exception cref="FormDefinitionFormatException">As there.</exception>
    public byte[] Serialize(FormDefinition form) => CanonicalJson.Write(form, _written);
}
