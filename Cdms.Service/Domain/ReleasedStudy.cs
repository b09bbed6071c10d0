namespace Cdms.Service.Domain;

/// <summary>A study that has releases here: whoever changes what a release of it is made of takes this row's lock first, also before the first release has come.</summary>
public sealed class ReleasedStudy
{
    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>Counted up by each who takes the lock.</summary>
    public long Turn { get; init; }
}
