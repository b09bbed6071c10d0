using System.Text.Json.Serialization;

namespace Forms.Laboratories;

/// <summary>Where a value lies to its reference range.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LabFlag>))]
public enum LabFlag
{
    /// <summary>Below the low bound.</summary>
    Low,

    /// <summary>Within the bounds, or on one of them.</summary>
    Normal,

    /// <summary>Above the high bound.</summary>
    High,
}
