namespace Builder.Service.Domain;

/// <summary>A part of an environment's answer, until all are here and are compared.</summary>
public sealed class InventoryPart
{
    public required Guid CheckId { get; init; }
    public required int Part { get; init; }

    /// <summary>The message, as JSON.</summary>
    public required string Content { get; init; }
}
