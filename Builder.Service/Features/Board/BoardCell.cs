using Contracts;

namespace Builder.Service.Features.Board;

/// <summary>What became of the newest version of a form that was sent to an environment.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="FormDeploymentId">The journey.</param>
/// <param name="Version">The version.</param>
/// <param name="State">Its state.</param>
/// <param name="Since">Since when it is in that state.</param>
/// <param name="Attempt">How often a person had it sent.</param>
/// <param name="Deadline">By when an answer is expected; null once there is one.</param>
/// <param name="InstalledVersion">The newest version that the environment holds; null: none.</param>
/// <param name="Problems">Why it was rejected or failed.</param>
public sealed record BoardCell(
    string Environment, Guid FormDeploymentId, int Version, string State, DateTimeOffset Since, int Attempt, DateTimeOffset? Deadline, int? InstalledVersion,
    IReadOnlyList<FormVersionProblem> Problems);
