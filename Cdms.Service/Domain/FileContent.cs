namespace Cdms.Service.Domain;

/// <summary>The bytes of the files of one subject, each content once. In the database, so that a backup of it holds the values and what they refer to, as of one moment.</summary>
public sealed class FileContent
{
    /// <summary>Whose: the content of one subject is never reached by way of another.</summary>
    public required long SubjectId { get; init; }

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The bytes.</summary>
    public required byte[] Content { get; init; }
}
