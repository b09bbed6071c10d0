using System.Text.Json;
using Security.Audit.Sealing;
using ServiceDefaults;

namespace Security.Audit.Verification;

/// <summary>Heads from outside: the JSON that GET /api/audit/peer-heads answers, in a file or a body.</summary>
internal static class PeerHeadFile
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no list of heads; the message says where.</exception>
    public static async Task<IReadOnlyList<PeerHead>> ReadAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        try
        {
            var heads = await JsonSerializer.DeserializeAsync<PeerHead[]>(stream, StrictJson.Options, cancellationToken) ?? [];
            return FindFault(heads) is { } fault ? throw new InvalidDataException(fault) : heads;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"It is not the list of heads that GET /api/audit/peer-heads answers: {exception.Message}", exception);
        }
    }

    /// <summary>What is wrong with a list of heads; null when nothing is. A head that cannot be compared must not pass for one that fits.</summary>
    public static string? FindFault(IReadOnlyList<PeerHead> heads) => heads
        .Select((head, index) => AuditHashText.TryParse(head.Hash, out _) ? null : $"The hash of head {index + 1} is '{head.Hash}' and not sha256: with 64 hexadecimal digits.")
        .FirstOrDefault(fault => fault is not null);
}
