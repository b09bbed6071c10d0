namespace Builder.Service.Domain;

/// <summary>In what way an environment and the Builder's ledger differ. Lasting codes: they are stored.</summary>
public static class DifferenceKind
{
    /// <summary>The Builder has it as installed or ready; the environment does not hold it.</summary>
    public const string Missing = nameof(Missing);

    /// <summary>The environment holds it; the Builder knows no such deployment.</summary>
    public const string Extra = nameof(Extra);

    /// <summary>The bytes are not those that were sent: an alarm, never repaired by itself.</summary>
    public const string Altered = nameof(Altered);

    /// <summary>One side goes on with what the other has ended or replaced.</summary>
    public const string Stale = nameof(Stale);

    /// <summary>A deployment is settled on one side only.</summary>
    public const string OneSided = nameof(OneSided);

    public static IReadOnlyList<string> All { get; } = [Missing, Extra, Altered, Stale, OneSided];
}
