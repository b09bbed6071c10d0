namespace FaultProxy.Calls;

/// <summary>The parameters of a call by the AWS Query protocol, in their order and as they were written.</summary>
internal sealed class QueryForm(string text)
{
    private readonly List<(string Name, string Raw)> _pairs = [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Split)];

    public string? this[string name] =>
        _pairs.FirstOrDefault(pair => pair.Name == name).Raw is { } raw ? Uri.UnescapeDataString(raw.Replace('+', ' ')) : null;

    public void Set(string name, string value) =>
        _pairs[_pairs.FindIndex(pair => pair.Name == name)] = (name, Uri.EscapeDataString(value));

    /// <summary>The members of a list, by the beginning of their names: <c>Entries.member.2.</c></summary>
    public IReadOnlyList<string> MembersOf(string list)
    {
        var start = $"{list}.member.";
        return [.. _pairs.Where(pair => pair.Name.StartsWith(start, StringComparison.Ordinal))
            .Select(pair => pair.Name[..(pair.Name.IndexOf('.', start.Length) + 1)]).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The same call without some members of a list.</summary>
    public void Remove(IReadOnlyCollection<string> members) =>
        _pairs.RemoveAll(pair => members.Any(member => pair.Name.StartsWith(member, StringComparison.Ordinal)));

    public override string ToString() => string.Join('&', _pairs.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={pair.Raw}"));

    private static (string Name, string Raw) Split(string pair)
    {
        var end = pair.IndexOf('=', StringComparison.Ordinal);
        return end < 0 ? (Uri.UnescapeDataString(pair), "") : (Uri.UnescapeDataString(pair[..end]), pair[(end + 1)..]);
    }
}
