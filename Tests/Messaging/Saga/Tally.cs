using MassTransit;

namespace Tests.Messaging.Saga;

/// <summary>The saga of these tests: counts what it is told.</summary>
public sealed class Tally : SagaStateMachineInstance, ISagaVersion
{
    public Guid CorrelationId { get; set; }

    public string CurrentState { get; set; } = "";

    public int Version { get; set; }

    public string Number { get; set; } = "";

    public int Count { get; set; }

    public List<TallyLine> Lines { get; init; } = [];
}

public sealed class TallyLine
{
    public Guid Id { get; init; }

    public required string Text { get; set; }
}

public sealed record TallyStarted(Guid TallyId, string Number);

public sealed record TallyRaised(Guid TallyId);

public sealed record TallyRaisedByNumber(string Number);

public sealed record TallyClosed(Guid TallyId);

public sealed record TallyAsked(Guid TallyId);
