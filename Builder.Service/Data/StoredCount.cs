using System.Globalization;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Builder.Service.Data;

/// <summary>Three numbers that are only ever read together, in one column: <c>120 4 12</c>.</summary>
internal static class StoredCount
{
    public static ValueConverter<InventoryCount, string> Converter { get; } = new(count => Write(count), text => Read(text));

    private static string Write(InventoryCount count) => string.Create(CultureInfo.InvariantCulture, $"{count.FormVersions} {count.Releases} {count.Sites}");

    private static InventoryCount Read(string text)
    {
        var numbers = text.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1], numbers[2]);
    }
}
