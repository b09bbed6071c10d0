namespace Forms.Expressions.Syntax;

/// <summary>Reads OIDs joined by dots, without blanks. <c>a/b.c.d</c> without blanks is a visit and an item; with blanks around the stroke it divides.</summary>
internal static class PathParser
{
    public static Expression ParseItem(TokenReader reader)
    {
        var start = reader.Current;
        var visit = StartsWithVisit(reader, 2) ? TakeVisit(reader) : null;
        var oids = TakeOids(reader);
        var span = start.Span.To(reader.Previous.Span);
        if (oids.Count > 3)
            reader.Tell(start, "An item has at most three OIDs: Form.Group.Item. Put an OID that holds dots in brackets, as in [I.AGE].");
        var reference = new ItemReference(visit, oids.Count > 2 ? oids[^3] : null, oids.Count > 1 ? oids[^2] : null, oids[^1]);
        return new ItemExpression(reference) { Span = span };
    }

    public static GroupReference ParseGroup(TokenReader reader)
    {
        var start = reader.Current;
        if (!IsOid(start))
        {
            reader.Tell(start, $"The OID of a group is expected instead of {TokenReader.Describe(start)}. Write as in sum(each [IG.AE]: Amount).");
            return new(null, null, "?");
        }
        var visit = StartsWithVisit(reader, 1) ? TakeVisit(reader) : null;
        var oids = TakeOids(reader);
        if (oids.Count > 2)
            reader.Tell(start, "A group has at most two OIDs: Form.Group. Put an OID that holds dots in brackets, as in [IG.AE].");
        return new(visit, oids.Count > 1 ? oids[^2] : null, oids[^1]);
    }

    public static bool IsOid(Token token) => token.Kind == TokenKind.Quoted || (token.Kind == TokenKind.Name && !Keywords.Contains(token.Text));

    private static bool StartsWithVisit(TokenReader reader, int dots)
    {
        for (var ahead = 0; ahead < 2 * (dots + 1); ahead += 2)
        {
            var separator = reader.Peek(ahead + 1);
            if (!reader.Peek(ahead).Touches(separator) || !separator.Touches(reader.Peek(ahead + 2)) || !IsOid(reader.Peek(ahead + 2)) || !separator.IsSymbol(ahead == 0 ? "/" : "."))
                return false;
        }
        return true;
    }

    private static string TakeVisit(TokenReader reader)
    {
        var visit = reader.Take().Text;
        reader.Take();
        return visit;
    }

    private static List<string> TakeOids(TokenReader reader)
    {
        var oids = new List<string> { reader.Take().Text };
        while (reader.Current.IsSymbol("."))
        {
            var touches = reader.Previous.Touches(reader.Current) && reader.Current.Touches(reader.Peek(1));
            var dot = reader.Take();
            if (!touches || !IsOid(reader.Current))
                reader.Tell(dot, "A dot joins two OIDs without blanks: Group.Item. Write an OID on both sides, in brackets where it starts with a digit or holds other signs.");
            if (!IsOid(reader.Current))
                return oids;
            oids.Add(reader.Take().Text);
        }
        return oids;
    }
}
