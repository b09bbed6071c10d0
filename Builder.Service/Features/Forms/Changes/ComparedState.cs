namespace Builder.Service.Features.Forms.Changes;

/// <summary>One of the two states of a form that are compared.</summary>
/// <param name="Version">Number of the version; null for the draft.</param>
/// <param name="ContentHash">Hash of its canonical JSON.</param>
public sealed record ComparedState(int? Version, string ContentHash);
