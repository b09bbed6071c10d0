namespace Builder.Service.Domain;

/// <summary>How far the comparison with an environment is, as stored and as shown.</summary>
public static class InventoryCheckState
{
    /// <summary>The environment was asked; not all of its answer is here.</summary>
    public const string Asked = nameof(Asked);

    /// <summary>Compared; its differences say what was found.</summary>
    public const string Compared = nameof(Compared);

    /// <summary>The environment did not answer in time: nothing is known of it.</summary>
    public const string NoAnswer = nameof(NoAnswer);
}
