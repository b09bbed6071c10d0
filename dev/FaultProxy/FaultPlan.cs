namespace FaultProxy;

/// <summary>Which faults, and how often. Equal plans decide alike for the n-th call of an action, whenever that comes.</summary>
public sealed record FaultPlan
{
    /// <summary>No fault at all: everything passes.</summary>
    public static FaultPlan None { get; } = new();

    /// <summary>Decides, with the number of the call among those of its action. Default 0.</summary>
    public int Seed { get; init; }

    /// <summary>For each kind the part that it hits, 0 to 1. A kind that is missing never happens.</summary>
    public IReadOnlyDictionary<FaultKind, double> Rates { get; init; } = new Dictionary<FaultKind, double>();

    /// <summary>How long <see cref="FaultKind.Delayed"/> may hold a call. Default 200 ms.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Changes the text of a published message; null from it leaves the message alone. Default: changes nothing.</summary>
    public Func<string, string?> Alter { get; init; } = _ => null;

    /// <summary>The same plan with another rate for one kind.</summary>
    public FaultPlan With(FaultKind kind, double rate) =>
        this with { Rates = new Dictionary<FaultKind, double>(Rates) { [kind] = rate } };

    internal double RateOf(FaultKind kind) => Rates.GetValueOrDefault(kind);
}
