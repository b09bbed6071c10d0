using System.Text.Json;
using Contracts;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cdms.Service.Data;

/// <summary>Problems are only ever read whole, so they stand as JSON text in one column: the three databases' own JSON types differ.</summary>
internal static class StoredProblems
{
    public static void HasStoredProblems(this PropertyBuilder<IReadOnlyList<StudyReleaseProblem>> property) => property.HasConversion(
        new ValueConverter<IReadOnlyList<StudyReleaseProblem>, string>(list => Write(list), text => Read(text)),
        new ValueComparer<IReadOnlyList<StudyReleaseProblem>>(
            (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
            list => list.Count,
            // The lists are replaced whole, never changed in place.
            list => list));

    private static string Write(IReadOnlyList<StudyReleaseProblem> list) => JsonSerializer.Serialize(list, JsonSerializerOptions.Web);

    private static StudyReleaseProblem[] Read(string text) => JsonSerializer.Deserialize<StudyReleaseProblem[]>(text, JsonSerializerOptions.Web) ?? [];
}
