using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Builder.Cli.Printing;

/// <summary>Answers for programs: the Builder's own, indented, in camel case.</summary>
internal static class JsonText
{
    // No page shows it, so that texts stay readable.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() },
    };

    public static string Of(object answer) => JsonSerializer.Serialize(answer, answer.GetType(), Options);
}
