using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Builder.Service.Data;

/// <summary>A short list that is only ever read whole, kept as JSON text in one column: the three databases' own JSON types differ.</summary>
internal static class StoredJson
{
    public static PropertyBuilder<IReadOnlyList<T>> HasStoredJson<T>(this PropertyBuilder<IReadOnlyList<T>> property)
        where T : IEquatable<T>
    {
        property.HasConversion(
            new ValueConverter<IReadOnlyList<T>, string>(list => Write(list), text => Read<T>(text)),
            new ValueComparer<IReadOnlyList<T>>(
                (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
                list => list.Count,
                // The lists are replaced whole, never changed in place.
                list => list));
        return property;
    }

    private static string Write<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list, JsonSerializerOptions.Web);

    /// <summary>The list as a statement of its own gives it; nothing in rows from before the column.</summary>
    public static T[] Read<T>(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<T[]>(text, JsonSerializerOptions.Web) ?? [];
}
