namespace Runner.Api;

/// <summary>A page of installed form versions.</summary>
public sealed record InstalledPage(IReadOnlyList<InstalledForm> Items, int Number, int Size, int Total);

/// <summary>A form version as a CDMS holds it.</summary>
public sealed record InstalledForm(string StudyOid, string FormOid, int Version, string ContentHash);
