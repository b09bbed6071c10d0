using System.Globalization;
using Forms.Expressions.Syntax;

namespace Forms.Expressions;

/// <summary>REDCap: <c>[field]</c>, <c>[event][field]</c>, <c>[checkbox(code)]</c>; texts and numbers compare alike.</summary>
internal sealed class RedCapDialect : Dialect
{
    /// <summary>Stands between event and field while the tree is not rewritten; no name of REDCap has it.</summary>
    private const char Separator = '\n';

    public override bool IsReference(Token token) => token.Kind == TokenKind.Quoted;

    public override Expression ReadReference(TokenReader reader)
    {
        var first = reader.Take();
        var names = new List<string> { first.Text };
        while (reader.Current.Kind == TokenKind.Quoted && reader.Previous.Touches(reader.Current))
            names.Add(reader.Take().Text);
        return new ItemExpression(new(null, null, null, string.Join(Separator, names))) { Span = first.Span.To(reader.Previous.Span) };
    }

    public override Expression? Resolve(ItemExpression raw, ForeignScope scope, Action<string> refuse)
    {
        var names = raw.Reference.Item.Split(Separator);
        if (names.Length > 2 || names.Any(static name => name.EndsWith("-instance", StringComparison.Ordinal) || name.EndsWith("-event-name", StringComparison.Ordinal)) || int.TryParse(names[^1], CultureInfo.InvariantCulture, out _))
        {
            refuse("Instances and events that are named by their place have no equal here. Use an aggregate over the group, as in max(each GROUP: …), or name the visit.");
            return null;
        }
        if (names.Length == 1)
            return scope.Find(ItemOid(names[0]), null, refuse);
        if (FindVisit(names[0], scope) is { } visit)
            return scope.Find(ItemOid(names[1]), visit, refuse);
        refuse($"There is no visit for the event '{names[0]}'{(scope.Scope.Study is null ? ": the study is not at hand" : "")}. Name the visit by its OID.");
        return null;
    }

    public override Expression? Call(string name, IReadOnlyList<Expression> arguments, Action<string> refuse) => RedCapFunctions.Call(name, arguments, refuse);

    /// <summary>REDCap exports a checkbox as one item for each choice, <c>field___code</c>, in small letters and with _ for a minus.</summary>
    private static string ItemOid(string field)
    {
        var open = field.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !field.EndsWith(')'))
            return field.Split(':')[0].Trim();
        return $"{field[..open].Trim()}___{field[(open + 1)..^1].Trim().Replace('-', '_').ToLower(CultureInfo.InvariantCulture)}";
    }

    private static string? FindVisit(string eventName, ForeignScope scope) => scope.Scope.Study?.StudyEvents.FirstOrDefault(visit =>
        string.Equals(visit.Oid, eventName, StringComparison.Ordinal)
        || visit.Vendor.Attributes.Any(attribute => attribute.Name is "UniqueEventName" && string.Equals(attribute.Value, eventName, StringComparison.Ordinal)))?.Oid;
}
