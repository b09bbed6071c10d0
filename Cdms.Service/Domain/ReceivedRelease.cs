using Contracts;
using ServiceDefaults;

namespace Cdms.Service.Domain;

/// <summary>A release that the Builder sent here, or withdrew before it came.</summary>
public sealed class ReceivedRelease : IRevisioned
{
    /// <summary>The release's journey to this environment.</summary>
    public required Guid ReleaseDeploymentId { get; init; }

    /// <summary>The release; the same in every environment.</summary>
    public required Guid ReleaseId { get; init; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>Number of the release in its study.</summary>
    public required int ReleaseNumber { get; init; }

    /// <summary>One of <see cref="ReceivedReleaseState"/>.</summary>
    public string State { get; private set; } = ReceivedReleaseState.Waiting;

    /// <summary>The attempt that answers are for: the highest that came.</summary>
    public int Attempt { get; private set; }

    /// <summary>Canonical JSON, UTF-8; empty where the withdrawal came first.</summary>
    public byte[] Manifest { get; init; } = [];

    /// <summary>Hash of <see cref="Manifest"/> when it came; empty where the withdrawal came first.</summary>
    public string ManifestHash { get; init; } = "";

    /// <summary>When it came.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the last of it was here; null before.</summary>
    public DateTimeOffset? ReadyAt { get; private set; }

    /// <summary>When it was withdrawn; null while it is not.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it is blocked; empty otherwise.</summary>
    public IReadOnlyList<StudyReleaseProblem> Problems { get; private set; } = [];

    /// <inheritdoc/>
    public int Revision { get; set; }

    /// <summary>The form versions it is made of.</summary>
    public List<ReceivedReleaseForm> Forms { get; } = [];

    /// <summary>It came once more, or for the first time.</summary>
    public void Hear(int attempt) => Attempt = Math.Max(Attempt, attempt);

    /// <summary>What the installed and the refused form versions make of it.</summary>
    /// <returns>False when that was so before.</returns>
    public bool Judge(bool isComplete, IReadOnlyList<StudyReleaseProblem> problems, DateTimeOffset at)
    {
        var state = isComplete ? ReceivedReleaseState.Ready : problems.Count > 0 ? ReceivedReleaseState.Blocked : ReceivedReleaseState.Waiting;
        if (State is ReceivedReleaseState.Ready or ReceivedReleaseState.Withdrawn || (state == State && problems.SequenceEqual(Problems)))
            return false;
        State = state;
        Problems = isComplete ? [] : problems;
        ReadyAt = isComplete ? at : null;
        return true;
    }

    /// <summary>It is not to be used any more; the first word counts.</summary>
    public void Withdraw(DateTimeOffset at)
    {
        State = ReceivedReleaseState.Withdrawn;
        WithdrawnAt ??= at;
        Problems = [];
    }

    /// <summary>The hash of the manifest as it stands here now.</summary>
    /// <exception cref="InvalidDataException">The bytes changed after they came.</exception>
    public string VerifyStored() => global::Forms.ContentHash.Of(Manifest) is var stored && string.Equals(stored, ManifestHash, StringComparison.Ordinal) ? stored : throw new InvalidDataException(
        $"The stored manifest of release {ReleaseNumber} of {StudyOid} hashes to {stored} but came as {ManifestHash}. Restore the row from a backup.");
}
