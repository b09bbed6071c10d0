using ServiceDefaults;

namespace Cdms.Service.Domain;

/// <summary>A plan to move forms of one kind to the version of another release, and how far it has come. Nothing is deleted by it.</summary>
public sealed class FormMigration : IRevisioned
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>OID of the FormDef.</summary>
    public required string FormOid { get; init; }

    /// <summary>Number of the release that forms are moved to.</summary>
    public required int ToReleaseNumber { get; init; }

    /// <summary>Hash of its version of the form.</summary>
    public required string ToContentHash { get; init; }

    /// <summary>Its version of the form.</summary>
    public required int ToFormVersion { get; init; }

    /// <summary>Which forms, and what becomes of their values, JSON.</summary>
    public required string Plan { get; init; }

    /// <summary>True when signed forms move too, and their signatures become void; else they stay.</summary>
    public required bool VoidsSignatures { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who made the plan: printed name and user name.</summary>
    public required string PlannedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>Since when it is being undone; null while it is not.</summary>
    public DateTimeOffset? UndoneSince { get; private set; }

    /// <inheritdoc/>
    public int Revision { get; set; }

    /// <summary>From now on it is undone and moves nothing more.</summary>
    public void Undo(DateTimeOffset at) => UndoneSince ??= at;
}
