namespace Tests.Messaging.AmazonSqs.Topology.Control;

/// <summary>Consumed: it says what becomes of it.</summary>
public sealed record FormWeighed(string Fate);

/// <summary>Published and not consumed.</summary>
public sealed record FormAnswered(string FormOid);

/// <summary>Sent where nobody consumes it.</summary>
public sealed record FormUnheard(string FormOid);
