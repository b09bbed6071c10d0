namespace Tests.EndToEnd.HttpFiles;

/// <summary>A .http file, as editors read it: variables, then requests parted by lines that begin with <c>###</c>.</summary>
internal sealed record HttpFile(string Folder, IReadOnlyDictionary<string, string> Variables, IReadOnlyList<HttpFileRequest> Requests)
{
    public static HttpFile Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var variables = lines.Where(line => line.StartsWith('@')).Select(line => line[1..].Split('=', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        var starts = Enumerable.Range(0, lines.Length).Where(index => lines[index].StartsWith("###", StringComparison.Ordinal)).Append(lines.Length).ToArray();
        return new HttpFile(
            Path.GetDirectoryName(path)!, variables, [.. starts.Zip(starts.Skip(1), (start, end) => Parse(lines[start..end]))]);
    }

    private static HttpFileRequest Parse(string[] lines)
    {
        const string name = "# @name ";
        var request = lines.Skip(1).Where(line => !line.StartsWith('#')).SkipWhile(string.IsNullOrWhiteSpace).ToArray();
        var (method, address) = request[0].Split(' ', 2) is [var first, var second] ? (first, second) : throw new FormatException($"'{lines[0]}' has no request line.");
        var headers = request.Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).ToArray();
        return new HttpFileRequest(
            lines[0].TrimStart('#', ' '),
            lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim(),
            method,
            address,
            [.. headers.Select(parts => (parts[0], parts[1]))],
            string.Join('\n', request.Skip(1 + headers.Length)).Trim());
    }
}
