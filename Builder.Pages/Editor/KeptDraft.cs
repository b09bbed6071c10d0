using System.Text.Json;
using Forms;

namespace Builder.Pages.Editor;

/// <summary>A draft that the service has not acknowledged, with what it was made from.</summary>
/// <param name="Tag">Tag of the draft that it was made from.</param>
/// <param name="Base">Canonical JSON of that draft.</param>
/// <param name="Mine">Canonical JSON of the draft as it was changed.</param>
public sealed record KeptDraft(string Tag, string Base, string Mine)
{
    public static KeptDraft Of(string tag, FormDefinition @base, FormDefinition mine) => new(tag, TextOf(@base), TextOf(mine));

    public FormDefinition ReadBase() => CanonicalJson.Deserialize(System.Text.Encoding.UTF8.GetBytes(Base));

    public FormDefinition ReadMine() => CanonicalJson.Deserialize(System.Text.Encoding.UTF8.GetBytes(Mine));

    public string ToText() => JsonSerializer.Serialize(this);

    /// <summary>Null where the text is none of ours, as an older page may have left one.</summary>
    public static KeptDraft? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptDraft>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string TextOf(FormDefinition form) => System.Text.Encoding.UTF8.GetString(CanonicalJson.Serialize(form));
}
