using System.Text.Json.Serialization;

namespace Forms.Comparison;

/// <summary>What became of a piece of a form.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeAction>))]
public enum ChangeAction
{
    /// <summary>It is in the later version alone.</summary>
    Added,

    /// <summary>It is in the earlier version alone.</summary>
    Removed,

    /// <summary>It is in both, with another value.</summary>
    Changed,

    /// <summary>It is in both, at another place among its siblings.</summary>
    Moved,
}
