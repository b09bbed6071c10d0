using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.Operations.Topology;

namespace ServiceDefaults;

/// <summary>A topology as text for AWS.</summary>
internal static class TopologyExport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<string> CreateAsync(TopologyDescription topology, TopologyArguments arguments)
    {
        var json = arguments.Format == TopologyArguments.Iam
            ? IamPolicies.CreateAll(topology, new ArnNames(arguments.Partition, topology.Region, arguments.Account!))
            : CloudFormationTemplate.Create(topology, await ReadTopicsAsync(arguments.Besides));
        return json.ToJsonString(Indented);
    }

    private static async Task<IReadOnlySet<string>> ReadTopicsAsync(IReadOnlyList<string> files)
    {
        var topics = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (JsonNode.Parse(await File.ReadAllTextAsync(file)) is not JsonObject template)
                throw new JsonException($"{file} is no template: it has to be what 'topology export' of another service wrote.");
            topics.UnionWith(CloudFormationTemplate.TopicsOf(template));
        }
        return topics;
    }
}
