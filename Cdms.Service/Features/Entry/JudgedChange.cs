namespace Cdms.Service.Features.Entry;

/// <summary>What becomes of one change.</summary>
/// <param name="Change">As it was sent.</param>
/// <param name="Current">Number of the change that stands there; 0: none.</param>
/// <param name="Code">Why it has no place; null where it has one.</param>
/// <param name="Text">The same for a person.</param>
internal sealed record JudgedChange(OperationRequest.Change Change, int Current, string? Code = null, string? Text = null)
{
    /// <summary>It says what stands there already.</summary>
    public bool IsKnown { get; init; }

    public bool IsAccepted => Code is null && !IsKnown;
}
