namespace Seeds;

/// <summary>The services of a run.</summary>
public enum ServiceName
{
    /// <summary>The Builder.</summary>
    Builder,

    /// <summary>The CDMS of the run's environment.</summary>
    Cdms,
}
