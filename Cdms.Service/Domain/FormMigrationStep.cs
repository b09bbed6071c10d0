namespace Cdms.Service.Domain;

/// <summary>What a migration did with one form. A form that has one is not touched by that migration again, but to undo it.</summary>
public sealed class FormMigrationStep
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>The migration.</summary>
    public required long FormMigrationId { get; init; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The form.</summary>
    public required long FormInstanceId { get; init; }

    /// <summary>Number of the release that it was pinned to before.</summary>
    public required int FromReleaseNumber { get; init; }

    /// <summary>The version before.</summary>
    public required int FromFormVersion { get; init; }

    /// <summary>Hash of the version before.</summary>
    public required string FromContentHash { get; init; }

    /// <summary>How many values were carried to another place.</summary>
    public required int Carried { get; init; }

    /// <summary>Number of the last change in the form after the step: a later one says that somebody touched it.</summary>
    public required int LastChange { get; init; }

    /// <summary>The operation under which values were carried.</summary>
    public required Guid OperationId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset MovedAt { get; init; }

    /// <summary>When it was undone; null while it is not.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>The form is back where it was.</summary>
    public void Undo(DateTimeOffset at) => UndoneAt = at;
}
