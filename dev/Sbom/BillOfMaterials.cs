using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sbom;

/// <summary>A software bill of materials in CycloneDX 1.6 (source: ECMA-424). The same for the same parts: neither a time nor a number of its own is in it.</summary>
public static class BillOfMaterials
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the document.</summary>
    /// <param name="parts">The service, then all others.</param>
    /// <param name="licences">Where licences are found.</param>
    public static string Write(IReadOnlyList<PublishedPart> parts, LicenceFiles licences) => new JsonObject
    {
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = new JsonObject { ["component"] = Component(parts[0], "application", licences) },
        ["components"] = new JsonArray([.. parts.Skip(1).Select(part => (JsonNode)Component(part, "library", licences))]),
        ["dependencies"] = new JsonArray([.. parts.Select(part => (JsonNode)new JsonObject
        {
            ["ref"] = part.Reference,
            ["dependsOn"] = new JsonArray([.. part.DependsOn.Select(other => (JsonNode)other)]),
        })]),
    }.ToJsonString(Indented) + Environment.NewLine;

    private static JsonObject Component(PublishedPart part, string type, LicenceFiles licences)
    {
        var component = new JsonObject { ["type"] = type, ["bom-ref"] = part.Reference, ["name"] = part.Name, ["version"] = part.Version };
        if (part.Sha512 is not null)
            component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = part.Sha512 });
        if (licences.ExpressionOf(part) is { } expression)
            component["licenses"] = new JsonArray(new JsonObject { ["expression"] = expression });
        if (part.IsPackage)
            component["purl"] = part.Reference;
        return component;
    }
}
