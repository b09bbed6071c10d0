using System.Text.Json.Serialization;

namespace Forms.Comparison;

/// <summary>What a change does to values that were collected under the earlier version; the later the worse.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeClass>))]
public enum ChangeClass
{
    /// <summary>Every value means what it meant.</summary>
    Safe,

    /// <summary>A person has to decide whether a value still means what it meant.</summary>
    NeedsReview,

    /// <summary>A value may have no place, or no meaning, in the later version.</summary>
    LosesData,
}
