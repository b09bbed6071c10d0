using Forms.Canonical;

namespace Forms.Editing.Rules;

/// <summary>Whatever an edit writes can be stored and sent.</summary>
internal static class StorableRule
{
    public static void Check(FormDefinition form) => TextWalker.Walk(form, static (part, field, text) =>
    {
        if (CanonicalText.FindFault(text) is { } fault)
            throw new EditRefusedException(EditRefusals.TextBad, part.With(field), $"The text {fault}, which no store can keep. Take the character out.");
    });
}
