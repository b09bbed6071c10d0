namespace Builder.Service.Domain;

/// <summary>The answer to a request that bore an Idempotency-Key, kept so that the same request again gets the same answer and has no second effect.</summary>
public sealed class IdempotentAnswer
{
    /// <summary>Hash over key, method, path and query: one key may serve different calls.</summary>
    public required string Id { get; init; }

    /// <summary>Hash over content type and body: another request under the same key is refused.</summary>
    public required string Fingerprint { get; init; }
    public required DateTimeOffset At { get; init; }
    public int StatusCode { get; set; }
    public string? Location { get; set; }
    public string? ContentType { get; set; }
    public byte[] Body { get; set; } = [];
}
