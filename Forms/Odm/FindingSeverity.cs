using System.Text.Json.Serialization;

namespace Forms.Odm;

/// <summary>How grave a finding is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FindingSeverity>))]
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    [JsonStringEnumMemberName("info")] Info,

    /// <summary>Accepted, but somebody should look.</summary>
    [JsonStringEnumMemberName("warning")] Warning,

    /// <summary>The file is refused for it.</summary>
    [JsonStringEnumMemberName("error")] Error,
}
