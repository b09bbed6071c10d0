namespace Forms.Comparison;

/// <summary>A change that nobody has judged yet.</summary>
/// <param name="Spot">The part that was added, removed or moved, or whose field changed.</param>
/// <param name="Kind">What changed: the kind of the part, or of the list whose order it is.</param>
/// <param name="Action">What became of it.</param>
/// <param name="Field">The field; null for the whole part.</param>
/// <param name="Before">The earlier value.</param>
/// <param name="After">The later value.</param>
internal sealed record Difference(Spot Spot, string Kind, ChangeAction Action, string? Field, string? Before, string? After)
{
    public const string DocumentOrder = "documentOrder";

    public FormChange ToChange(ChangeRule rule)
    {
        var definition = Spot.Definition.Present;
        return new()
        {
            Kind = Kind,
            Oid = definition.Text("oid") ?? definition.Text("studyOid") ?? "",
            Name = definition.Text("name"),
            Path = Spot.Path,
            Action = Action,
            Field = Field,
            Language = Spot.Present.Text("lang"),
            Before = Before,
            After = After,
            Class = rule.Class,
            Rule = rule.Code,
            Reason = rule.Reason,
        };
    }
}
