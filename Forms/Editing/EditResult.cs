using System.Diagnostics.CodeAnalysis;

namespace Forms.Editing;

/// <summary>What came of an edit: the new form, or why there is none.</summary>
/// <param name="Form">The form after the edit; null when it was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
public sealed record EditResult(FormDefinition? Form, EditRefusal? Refusal)
{
    /// <summary>True where the edit was made.</summary>
    [MemberNotNullWhen(true, nameof(Form))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsMade => Form is not null;
}
