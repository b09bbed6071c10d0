using Forms.Entry;

namespace Cdms.Service.Features.Entry;

/// <summary>What became of an operation.</summary>
/// <param name="OperationId">As it was sent.</param>
/// <param name="ReceivedAt">When the service took it, UTC.</param>
/// <param name="IsClockDoubtful">The device's clock cannot be right.</param>
/// <param name="Form">The release and version that the form is pinned to; null where nothing of it could be saved.</param>
/// <param name="Saved">Each value that stands now, with the number of its change.</param>
/// <param name="Conflicts">Each value that has no place, and why; they wait for a person.</param>
public sealed record OperationAnswer(
    Guid OperationId, DateTimeOffset ReceivedAt, bool IsClockDoubtful, OperationAnswer.Pin? Form, IReadOnlyList<OperationAnswer.SavedValue> Saved, IReadOnlyList<OperationAnswer.Conflict> Conflicts)
{
    /// <summary>What a form is pinned to.</summary>
    public sealed record Pin(int ReleaseNumber, int FormVersion, string ContentHash);

    /// <summary>A value that stands.</summary>
    public sealed record SavedValue(string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid, int Change);

    /// <summary>A value without a place.</summary>
    /// <param name="Current">Number of the change that stands there instead; 0: none.</param>
    public sealed record Conflict(string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid, string Code, string Text, int Current);

    internal static bool HasNoPlace(EntryFinding finding) =>
        finding.Severity is EntrySeverity.Hard && finding.Code is EntryCodes.DataType or EntryCodes.NotStorable or EntryCodes.CodeUnknown or EntryCodes.UnitUnknown;
}
