namespace Security.Accounts;

/// <summary>A key that protects cookies and forms; all replicas of a service use the same.</summary>
public sealed class DataProtectionKey
{
    /// <summary>Counts from 1 without gaps, so that of two replicas that make the same key one loses.</summary>
    public required int Id { get; init; }

    /// <summary>The framework's name of it.</summary>
    public required string FriendlyName { get; init; }

    /// <summary>The key as the framework writes it.</summary>
    public required string Xml { get; init; }
}
