namespace Builder.Service.Features.Board;

/// <summary>A form on the board.</summary>
/// <param name="FormOid">OID of the form.</param>
/// <param name="Name">Name of the draft.</param>
/// <param name="LatestVersion">Number of the newest version; 0 before the first.</param>
/// <param name="IsDraftChanged">The draft differs from the newest version.</param>
/// <param name="Cells">Its place in each environment that it was sent to.</param>
public sealed record BoardForm(string FormOid, string Name, int LatestVersion, bool IsDraftChanged, IReadOnlyList<BoardCell> Cells);
