namespace Security.Signatures;

/// <summary>Whether a signature holds. Lasting codes.</summary>
public static class SignatureStatus
{
    /// <summary>It holds: the record is as it was signed.</summary>
    public const string Standing = "standing";

    /// <summary>It no longer holds; the cause says why.</summary>
    public const string Void = "void";

    /// <summary>The row is not as it was written: somebody tampered with the database.</summary>
    public const string Altered = "altered";
}
