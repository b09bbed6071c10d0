namespace Builder.Service.Domain;

/// <summary>What became of a file in the drop folder.</summary>
public static class DroppedFileOutcome
{
    /// <summary>Its studies and forms are the Builder's.</summary>
    public const string Imported = "Imported";

    /// <summary>Something is wrong with it; nothing of it was taken.</summary>
    public const string Refused = "Refused";

    /// <summary>A newer file of the same key came first, or lies there now; nothing of it was taken.</summary>
    public const string Superseded = "Superseded";
}
