using Forms.Canonical;

namespace Forms.Structure;

/// <summary>Every text can be stored and sent unaltered.</summary>
internal static class TextRules
{
    public static void Check(FormDefinition definition, List<FormProblem> problems) =>
        TextWalker.Walk(definition, (part, field, text) =>
        {
            if (CanonicalText.FindFault(text) is { } fault)
                problems.Add(new(ProblemCodes.TextNotStorable, part.With(field), $"The text {fault}, which no store can keep. Take the character out."));
        });
}
