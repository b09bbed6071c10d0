using System.Buffers;
using System.Globalization;

namespace Cdms.Service.Features.Exchange.Exporting.Workbooks;

/// <summary>Names sheets as Excel takes them: at most 31 signs, none of <c>[]:*?/\</c>, no apostrophe at an end, and no two alike but for capitals.</summary>
internal sealed class SheetNames
{
    /// <summary>Most UTF-16 units of a name.</summary>
    public const int Longest = 31;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("[]:*?/\\");

    // Excel keeps this name for itself.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string Take(string wanted)
    {
        var name = string.Concat(wanted.Select(sign => Forbidden.Contains(sign) || char.IsControl(sign) || char.IsSurrogate(sign) || sign is '\uFFFE' or '\uFFFF' ? '_' : sign));
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({number})");
            var cut = Edges(name[..Math.Min(name.Length, Longest - ending.Length)]) + ending;
            if (_taken.Add(cut))
                return cut;
        }
    }

    private static string Edges(string name) => name.Length == 0 ? "_" : (name[0] == '\'' ? "_" + name[1..] : name) is var begun && begun[^1] == '\'' ? begun[..^1] + "_" : begun;
}
