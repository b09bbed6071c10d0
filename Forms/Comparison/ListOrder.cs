using System.Globalization;
using Forms.Comparison.Content;

namespace Forms.Comparison;

/// <summary>The order in which a list is shown: by <see cref="OrderedRefs"/>, so by order numbers if every part has one.</summary>
internal sealed class ListOrder
{
    private readonly string?[] _numbers;

    public ListOrder(IReadOnlyList<ContentPart> parts)
    {
        _numbers = [.. parts.Select(part => part.Text(ContentPart.OrderNumber))];
        var shown = Enumerable.Range(0, parts.Count);
        if (Array.TrueForAll(_numbers, number => number is not null))
            shown = shown.OrderBy(index => int.Parse(_numbers[index]!, CultureInfo.InvariantCulture));
        Ranks = new int[parts.Count];
        foreach (var (rank, index) in shown.Index())
            Ranks[index] = rank;
    }

    /// <summary>For each part its place as shown, from 0.</summary>
    public int[] Ranks { get; }

    /// <summary>The order numbers as written, in document order.</summary>
    public string Numbers => string.Join(", ", _numbers.Select(number => number ?? "-"));

    public string? NumberOf(int index) => _numbers[index];

    /// <summary>Whether the numbers of both only count the places from the same start, and so say nothing beyond the order.</summary>
    public bool CountsAs(ListOrder other) => Start() is { } start && start == other.Start();

    private int? Start()
    {
        int? start = null;
        for (var index = 0; index < _numbers.Length; index++)
        {
            if (_numbers[index] is not { } number)
                return null;
            var first = int.Parse(number, CultureInfo.InvariantCulture) - Ranks[index];
            if (start is not null && start != first)
                return null;
            start = first;
        }
        return start;
    }
}
