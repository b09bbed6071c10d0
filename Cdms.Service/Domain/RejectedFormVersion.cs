namespace Cdms.Service.Domain;

/// <summary>A form version that a release carries and that was refused here: kept, since the release may come after the refusal. It goes once the version is installed after all.</summary>
public sealed class RejectedFormVersion
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>OID of the form.</summary>
    public required string FormOid { get; init; }

    /// <summary>Number of the version.</summary>
    public required int Version { get; init; }

    /// <summary>Code of the first problem.</summary>
    public required string Code { get; set; }

    /// <summary>The problems, as a person reads them.</summary>
    public required string Text { get; set; }

    /// <summary>When it was judged.</summary>
    public required DateTimeOffset RejectedAt { get; set; }
}
