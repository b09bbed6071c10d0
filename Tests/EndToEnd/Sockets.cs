using System.Globalization;
using System.Net;

namespace Tests.EndToEnd;

/// <summary>The TCP and UDP sockets of a process and its children, from Linux' <c>/proc</c>.</summary>
internal static class Sockets
{
    private static readonly string[] Tables = ["tcp", "tcp6", "udp", "udp6"];

    /// <summary>Local and remote address of every socket, such as <c>127.0.0.1 → 0.0.0.0</c>.</summary>
    public static IReadOnlyList<(IPAddress Local, IPAddress Remote)> Of(int processId)
    {
        var inodes = WithChildren(processId).SelectMany(InodesOf).ToHashSet(StringComparer.Ordinal);
        return [.. Tables.SelectMany(table => File.ReadLines($"/proc/net/{table}").Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => inodes.Contains(fields[9]))
            .Select(fields => (Parse(fields[1]), Parse(fields[2])))];
    }

    private static IEnumerable<int> WithChildren(int processId)
    {
        yield return processId;
        foreach (var child in File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/task/{processId}/children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var process in WithChildren(int.Parse(child, CultureInfo.InvariantCulture)))
                yield return process;
        }
    }

    private static IEnumerable<string> InodesOf(int processId) =>
        Directory.EnumerateFileSystemEntries(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/fd"))
            .Select(TargetOf)
            .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(target => target["socket:[".Length..^1]);

    // A running process closes files between the listing and the look at one of them; what is closed is no socket.
    private static string TargetOf(string file)
    {
        try
        {
            return File.ResolveLinkTarget(file, returnFinalTarget: false)?.Name ?? "";
        }
        catch (IOException)
        {
            return "";
        }
    }

    // Each group of eight digits is one word in the machine's own byte order.
    private static IPAddress Parse(string address)
    {
        var digits = address[..address.IndexOf(':', StringComparison.Ordinal)];
        var bytes = Enumerable.Range(0, digits.Length / 8)
            .SelectMany(word => BitConverter.GetBytes(uint.Parse(digits.AsSpan(word * 8, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        var parsed = new IPAddress([.. bytes]);
        return parsed.IsIPv4MappedToIPv6 ? parsed.MapToIPv4() : parsed;
    }
}
