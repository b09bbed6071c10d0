using System.Text.RegularExpressions;

namespace TestTally;

/// <summary>The skips that are allowed: lines <c>NAME PATTERN | REASON PATTERN</c>, with <c>*</c> for anything.</summary>
public sealed class SkipList
{
    private readonly List<(Regex Name, Regex Reason)> _allowed = [];

    /// <summary>Reads the list; blank lines and lines that begin with # say nothing.</summary>
    /// <exception cref="FormatException">A line has no bar between name and reason.</exception>
    public static SkipList Read(string path)
    {
        var list = new SkipList();
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
                continue;
            if (line.Split('|', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, { Length: > 0 } reason])
                throw new FormatException($"{path}, line {number + 1}: write NAME PATTERN | REASON PATTERN.");
            list._allowed.Add((ToRegex(name), ToRegex(reason)));
        }

        return list;
    }

    /// <summary>True when a line stands for this skip.</summary>
    public bool Allows(TestResult skipped) =>
        _allowed.Exists(line => line.Name.IsMatch(skipped.Name) && line.Reason.IsMatch(skipped.Text));

    private static Regex ToRegex(string pattern) => new(
        $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));
}
