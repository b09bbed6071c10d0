namespace Forms.Expressions;

/// <summary>A part of an expression that has a value. Two are equal when they say the same, wherever they stand.</summary>
public abstract record Expression
{
    /// <summary>Where it stands in its text; all zero for one that was not parsed.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Parts on the longest path from this one to a leaf; 1 for a leaf.</summary>
    public int Depth { get; protected init; } = 1;

    /// <summary>The parts directly below.</summary>
    public abstract IEnumerable<Expression> Parts { get; }

    /// <summary>This part and all below, from left to right.</summary>
    public IEnumerable<Expression> All()
    {
        var left = new Stack<Expression>([this]);
        while (left.TryPop(out var part))
        {
            yield return part;
            foreach (var below in part.Parts.Reverse())
                left.Push(below);
        }
    }

    /// <summary>The text in the language's own spelling.</summary>
    public sealed override string ToString() => Syntax.ExpressionPrinter.Print(this);

    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    private protected static int Above(params ReadOnlySpan<Expression> parts)
    {
        var deepest = 0;
        foreach (var part in parts)
            deepest = Math.Max(deepest, part.Depth);
        return deepest + 1;
    }
}
