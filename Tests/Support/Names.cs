namespace Tests.Support;

/// <summary>Names that no other test uses, so that tests run side by side on one server.</summary>
public static class Names
{
    /// <summary>A name such as <c>orders-3f2a…</c>: letters, digits and hyphens, good for queues, topics, buckets and databases.</summary>
    public static string Unique(string purpose = "t") => $"{purpose}-{Guid.NewGuid():n}";
}
