using Forms.Comparison.Content;
using Forms.Comparison.Rules;

namespace Forms.Comparison;

/// <summary>What differs between two versions of a form (docs/comparison.md).</summary>
public sealed record FormComparison
{
    /// <summary>The worst class of the changes; <see cref="ChangeClass.Safe"/> where there are none.</summary>
    public ChangeClass Class => Changes.Count == 0 ? ChangeClass.Safe : Changes.Max(change => change.Class);

    /// <summary>Every difference, in the order of the canonical form. Empty if and only if both have the same canonical bytes.</summary>
    public required EquatableList<FormChange> Changes { get; init; }

    /// <summary>Pairs of a removed and an added definition that a person may know to be one.</summary>
    public required EquatableList<RenameSuggestion> Renames { get; init; }

    /// <summary>Compares two definitions, field by field of the canonical form.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <exception cref="FormDefinitionFormatException">A whole that was added or removed cannot be written as canonical JSON.</exception>
    public static FormComparison Compare(FormDefinition before, FormDefinition after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var root = new Spot("", "", ContentRecorder.Record(before), ContentRecorder.Record(after), null);
        var differences = new PartComparer().Compare(root);
        return new()
        {
            Changes = differences.Select(difference => difference.ToChange(Classifier.RuleFor(difference))).ToEquatableList(),
            Renames = RenameFinder.Find(differences).ToEquatableList(),
        };
    }
}
