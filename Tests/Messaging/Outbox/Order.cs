namespace Tests.Messaging.Outbox;

/// <summary>What the tests publish.</summary>
public sealed record OrderPlaced(int Number);

/// <summary>What the consumers of the tests answer with.</summary>
public sealed record OrderAnswered(int Number);

/// <summary>A business row.</summary>
public sealed class Order
{
    public Guid Id { get; set; } = Guid.NewGuid();

    public int Number { get; set; }
}
