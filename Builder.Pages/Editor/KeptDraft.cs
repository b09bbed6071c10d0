using Forms;

namespace Builder.Pages.Editor;

/// <summary>A draft that the service has not acknowledged, with what it was made from.</summary>
/// <param name="Tag">Tag of the draft that it was made from.</param>
/// <param name="Base">Canonical JSON of that draft.</param>
/// <param name="Mine">Canonical JSON of the draft as it was changed.</param>
public sealed record KeptDraft(string Tag, string Base, string Mine)
{
    public FormDefinition ReadBase() => CanonicalJson.Deserialize(System.Text.Encoding.UTF8.GetBytes(Base));

    public FormDefinition ReadMine() => CanonicalJson.Deserialize(System.Text.Encoding.UTF8.GetBytes(Mine));

    /// <summary>One below the other: in canonical JSON no line ends. Not JSON around JSON, whose signs would all have to be escaped.</summary>
    public string ToText() => $"{Tag}\n{Base}\n{Mine}";

    /// <summary>Null where the text is none of ours, as an older page may have left one.</summary>
    public static KeptDraft? Parse(string text) => text.Split('\n', 4) is [var tag, var @base, var mine] ? new(tag, @base, mine) : null;
}
