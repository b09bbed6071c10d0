namespace Builder.Service.Domain;

/// <summary>How much was compared.</summary>
public sealed record InventoryCount(int FormVersions = 0, int Releases = 0, int Sites = 0);
