using System.Collections.ObjectModel;
using Forms.Comparison.Content;
using Forms.Editing.Merging;

namespace Forms.Editing;

/// <summary>Two designers' changes to one form, brought together (docs/drafts.md).</summary>
/// <remarks>A field that only one changed is taken as changed; one that both changed alike, too. All else is a conflict with both sides in it: nothing is dropped unseen.</remarks>
public sealed record DraftMerge
{
    /// <summary>Code of a problem: an item or a group that was kept stands nowhere.</summary>
    public const string Unplaced = "definition-unplaced";

    /// <summary>The form with both sides' changes; where a conflict is not decided, with mine.</summary>
    public required FormDefinition Form { get; init; }

    /// <summary>Every place that both changed, decided or not, in the order of the canonical form.</summary>
    public required EquatableList<MergeConflict> Conflicts { get; init; }

    /// <summary>What neither side has alone: one took out what the other refers to, or kept. A designer mends it in the form as any other.</summary>
    public required EquatableList<FormProblem> Problems { get; init; }

    /// <summary>True when every conflict is decided and the sides fit together.</summary>
    public bool IsComplete => Problems.Count == 0 && Conflicts.All(static conflict => conflict.Chosen is not null);

    /// <summary>Merges two forms that began as one.</summary>
    /// <param name="base">What both began from.</param>
    /// <param name="mine">What one made of it.</param>
    /// <param name="theirs">What the other made of it.</param>
    /// <param name="choices">What a person chose, by <see cref="MergeConflict.Key"/>.</param>
    public static DraftMerge Of(FormDefinition @base, FormDefinition mine, FormDefinition theirs, IReadOnlyDictionary<string, MergeSide>? choices = null)
    {
        ArgumentNullException.ThrowIfNull(@base);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(theirs);
        var decisions = new Decisions(choices ?? ReadOnlyDictionary<string, MergeSide>.Empty);
        var triple = new Triple<ContentPart>(ContentRecorder.Record(@base), ContentRecorder.Record(mine), ContentRecorder.Record(theirs));
        var form = CanonicalJson.Map<FormDefinition>(new MergingFields(triple, decisions, ""), null);
        return new()
        {
            Form = form,
            Conflicts = decisions.Conflicts.ToEquatableList(),
            Problems = MergeFit.Find(form, mine, theirs).ToEquatableList(),
        };
    }
}
