using Forms.Canonical;

namespace Forms.Editing.Rules;

/// <summary>Whatever an edit writes can be stored and sent. What stood there before it is not looked at again: a long form holds thousands of texts, and an edit changes a few.</summary>
internal static class StorableRule
{
    public static void Check(FormDefinition before, FormDefinition after)
    {
        var known = new HashSet<object>(Parts(before), ReferenceEqualityComparer.Instance);
        TextWalker.Walk(after, static (part, field, text) =>
        {
            if (CanonicalText.FindFault(text) is { } fault)
                throw new EditRefusedException(EditRefusals.TextBad, part.With(field), $"The text {fault}, which no store can keep. Take the character out.");
        }, known.Contains);
    }

    private static IEnumerable<object> Parts(FormDefinition form) =>
        [.. form.ItemGroupDefs, .. form.ItemDefs, .. form.CodeLists, .. form.MeasurementUnits, .. form.ConditionDefs, .. form.MethodDefs, .. form.ImputationMethods, .. form.Presentations];
}
