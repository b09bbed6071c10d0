namespace Security.Signatures;

/// <summary>What a signature means (21 CFR 11.50(a)(3)): a lasting code with the text that is printed.</summary>
/// <param name="Code">Stored; never changes its meaning.</param>
/// <param name="English">Printed text.</param>
/// <param name="Korean">Printed text.</param>
public sealed record SignatureMeaning(string Code, string English, string Korean)
{
    /// <summary>The signer made what is signed.</summary>
    public static SignatureMeaning Authored { get; } = new("authored", "Authored", "작성");

    /// <summary>The signer approves what is signed for use.</summary>
    public static SignatureMeaning Approved { get; } = new("approved", "Approved", "승인");

    /// <summary>The signer has read and checked what is signed.</summary>
    public static SignatureMeaning Reviewed { get; } = new("reviewed", "Reviewed", "검토");

    /// <summary>All of them, in the order in which pages offer them.</summary>
    public static IReadOnlyList<SignatureMeaning> All { get; } = [Authored, Reviewed, Approved];

    /// <summary>The meaning of a code; null for an unknown one.</summary>
    public static SignatureMeaning? Find(string code) => All.FirstOrDefault(meaning => meaning.Code == code);
}
