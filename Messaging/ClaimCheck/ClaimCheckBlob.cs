namespace Messaging.ClaimCheck;

/// <summary>A stored payload.</summary>
/// <param name="Hash">SHA-256 of its bytes: 64 lower-case hexadecimal digits, also its name.</param>
/// <param name="StoredAt">When it was last written, or last asked to be written again.</param>
public sealed record ClaimCheckBlob(string Hash, DateTimeOffset StoredAt);
