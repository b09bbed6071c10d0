namespace Cdms.Service.Domain;

/// <summary>What a study settled about laboratories, once. The last one holds; earlier ones stay, and hold for what was locked in their time.</summary>
public sealed class LaboratorySettings
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>Counts up in the study: 1, 2, 3 ….</summary>
    public required int Number { get; init; }

    /// <summary>Which items say what: <see cref="Forms.Laboratories.LaboratorySources"/> as JSON.</summary>
    public required string Sources { get; init; }

    /// <summary>Whether a value out of its range asks by itself once its form is submitted.</summary>
    public required bool AsksOutOfRange { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who settled it: printed name and user name.</summary>
    public required string SetBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset SetAt { get; init; }
}
