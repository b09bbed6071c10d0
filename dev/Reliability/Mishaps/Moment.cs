namespace Reliability.Mishaps;

/// <summary>A mishap and when it happens.</summary>
/// <param name="At">The share of all steps (published, installed, settled) that must have been taken: so it means the same on a fast machine and a slow one.</param>
/// <param name="Mishap">What happens.</param>
public sealed record Moment(double At, IMishap Mishap);
