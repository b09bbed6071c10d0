using System.Diagnostics.Metrics;

namespace ServiceDefaults;

/// <summary>The meter of the services' own metrics.</summary>
public sealed class ServiceMeter(IMeterFactory meters)
{
    /// <summary>Its name.</summary>
    public const string Name = "StudyForms";

    /// <summary>Makes instruments.</summary>
    public Meter Meter { get; } = meters.Create(Name);
}
