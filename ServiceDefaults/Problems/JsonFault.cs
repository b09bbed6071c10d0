using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace ServiceDefaults;

/// <summary>Says what is wrong with a JSON body, in the sender's words: no .NET type names.</summary>
internal static partial class JsonFault
{
    private const string Remedy = "Compare the body with the API document at /openapi/v1.json.";

    public static Problem Describe(JsonException json)
    {
        var place = new Place(json.LineNumber + 1, json.BytePositionInLine + 1, Path: json.Path);
        if (UnknownField().Match(json.Message) is { Success: true } unknown)
            return Bad("unknown-json-field", $"The field '{unknown.Groups["field"].Value}' is not known here.", "Remove the field, or correct its name; capitals count.", place);
        if (DuplicateField().Match(json.Message) is { Success: true } twice)
            return Bad("duplicate-json-field", $"The field '{twice.Groups["field"].Value}' is given twice.", "Give it once.", place);
        if (MissingFields().Match(json.Message) is { Success: true } missing)
            return Bad("missing-json-field", $"Required and missing: {missing.Groups["field"].Value.TrimEnd('.')}.", Remedy, place);

        return json.InnerException is JsonException or null && IsSyntax(json)
            ? Bad("bad-json", "The body is not well-formed JSON.", "Correct the syntax at the place named.", place)
            : Bad("bad-json-value", $"The value at {json.Path ?? "$"} is not of the kind that is expected there.", Remedy, place);
    }

    private static Problem Bad(string code, string detail, string remedy, Place place) =>
        new(StatusCodes.Status400BadRequest, code, detail, remedy, place);

    // Faults of the reader derive from JsonException; faults of a converter are plain ones that speak of a conversion.
    private static bool IsSyntax(JsonException json) =>
        !json.Message.Contains("could not be converted", StringComparison.Ordinal) && !json.Message.Contains("null", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("The JSON property '(?<field>.+?)' could not be mapped", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex UnknownField();

    [GeneratedRegex("Duplicate property '(?<field>.+?)' encountered", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex DuplicateField();

    [GeneratedRegex("missing required properties including: (?<field>.+?)(?: Path:|$)", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex MissingFields();
}
