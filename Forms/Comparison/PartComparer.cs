using Forms.Comparison.Content;

namespace Forms.Comparison;

/// <summary>Finds every difference of two parts, field by field.</summary>
internal sealed class PartComparer
{
    private readonly List<Difference> _found = [];

    public List<Difference> Compare(Spot spot)
    {
        CompareFields(spot);
        return _found;
    }

    private void CompareFields(Spot spot)
    {
        foreach (var (before, after) in spot.Before!.Fields.Zip(spot.After!.Fields))
        {
            if (before.Parts is not null || after.Parts is not null)
                CompareList(spot, before, after);
            else if (before.Part is not null || after.Part is not null)
                ComparePart(spot, before.Name, before.Part, after.Part);
            else if (before.Name is not ContentPart.OrderNumber)
                CompareValue(spot, before, after);
        }
    }

    private void CompareValue(Spot spot, ContentField before, ContentField after)
    {
        if (string.Equals(before.Text, after.Text, StringComparison.Ordinal))
            return;
        var action = before.Text is null ? ChangeAction.Added : after.Text is null ? ChangeAction.Removed : ChangeAction.Changed;
        Add(spot, action, before.Name, before.Text, after.Text);
    }

    private void ComparePart(Spot owner, string field, ContentPart? before, ContentPart? after)
    {
        var present = after ?? before!;
        // A text that comes or goes is told language by language.
        if (present.Kind is nameof(TranslatedTexts) && present.Fields.Any(list => list.Parts is not null))
            (before, after) = (before ?? ContentRecorder.Record(new TranslatedTexts()), after ?? ContentRecorder.Record(new TranslatedTexts()));
        var step = present.Kind is nameof(FormDef) ? PartKeys.Step(present, 1) : char.ToUpperInvariant(field[0]) + field[1..];
        CompareWhole(owner.Enter(step, field, before, after));
    }

    private void CompareList(Spot owner, ContentField before, ContentField after)
    {
        var (parts, others) = (before.Parts ?? [], after.Parts ?? []);
        var places = ListPairs.Match(parts, others);
        var order = before.IsOrdered || after.IsOrdered ? new ListOrders(parts, others, places) : null;
        for (var index = 0; index < parts.Count; index++)
        {
            var place = places[index];
            var spot = owner.Enter(PartKeys.Step(parts[index], (place < 0 ? index : place) + 1), before.Name, parts[index], place < 0 ? null : others[place]);
            if (order?.FindMove(index) is { } move)
                Add(spot, ChangeAction.Moved, null, move.Before, move.After);
            CompareWhole(spot);
        }
        foreach (var index in Enumerable.Range(0, others.Count).Except(places))
            CompareWhole(owner.Enter(PartKeys.Step(others[index], index + 1), before.Name, null, others[index]));
        foreach (var (field, was, becomes) in order?.FindRest() ?? [])
            _found.Add(new(owner, parts[0].Kind, ChangeAction.Changed, field, was, becomes));
    }

    private void CompareWhole(Spot spot)
    {
        if (spot is { Before: not null, After: not null })
            CompareFields(spot);
        else
            Add(spot, spot.Before is null ? ChangeAction.Added : ChangeAction.Removed, null, spot.Before?.Describe(), spot.After?.Describe());
    }

    // A text goes by the name of the field that holds it.
    private void Add(Spot spot, ChangeAction action, string? field, string? before, string? after) =>
        _found.Add(new(spot, spot.Kind, action, spot.Kind is nameof(TranslatedText) ? spot.Owner!.Field : field, before, after));
}
