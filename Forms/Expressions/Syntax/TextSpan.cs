using System.Runtime.InteropServices;

namespace Forms.Expressions;

/// <summary>A stretch of an expression's text.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit, from 0.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Line">Line of the start, from 1.</param>
/// <param name="Column">Column of the start in UTF-16 code units, from 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int Length, int Line, int Column)
{
    /// <summary>Offset behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The stretch from the start of this to the end of another.</summary>
    public TextSpan To(TextSpan last) => this with { Length = last.End - Start };
}
