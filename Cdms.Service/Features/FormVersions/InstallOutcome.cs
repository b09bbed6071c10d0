using Cdms.Service.Domain;
using Contracts;

namespace Cdms.Service.Features.FormVersions;

/// <summary>What became of a form version that came: it is here, it is refused, or its deployment was cancelled.</summary>
internal sealed record InstallOutcome
{
    /// <summary>The cancellation that came first; null otherwise.</summary>
    public SettledFormDeployment? Tombstone { get; private init; }

    /// <summary>Why it is refused; empty otherwise.</summary>
    public IReadOnlyList<FormVersionProblem> Problems { get; private init; } = [];

    /// <summary>Hash of what the database holds.</summary>
    public string StoredHash { get; private init; } = "";

    /// <summary>When it was installed, by this delivery or an earlier one.</summary>
    public DateTimeOffset InstalledAt { get; private init; }

    public static InstallOutcome Cancelled(SettledFormDeployment tombstone) => new() { Tombstone = tombstone };

    public static InstallOutcome Refused(IReadOnlyList<FormVersionProblem> problems) => new() { Problems = problems };

    public static InstallOutcome Installed(string storedHash, DateTimeOffset at) => new() { StoredHash = storedHash, InstalledAt = at };
}
