using ServiceDefaults;

namespace Security.Signatures;

/// <summary>What came of a ceremony: the signature, or why there is none.</summary>
internal sealed record SigningResult
{
    private SigningResult()
    {
    }

    public Signature? Signature { get; private init; }

    public Problem? Problem { get; private init; }

    public static implicit operator SigningResult(Signature signature) => new() { Signature = signature };

    public static implicit operator SigningResult(Problem problem) => new() { Problem = problem };
}
