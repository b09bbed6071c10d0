namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What is to be done with a message, judged by its inbox row while it is locked.</summary>
internal enum InboxEntry
{
    /// <summary>Never seen: the row was inserted as if all went well, and stands if it does.</summary>
    New = 0,

    /// <summary>Seen, but no consumer has succeeded yet.</summary>
    Unconsumed = 1,

    /// <summary>Consumed; its outgoing messages still wait in the table and nobody is sending them.</summary>
    Undelivered = 2,

    /// <summary>Consumed, and its outgoing messages were sent or are in somebody's hands.</summary>
    Done = 3,
}
