using System.Text.Json.Nodes;
using Messaging.Operations.Topology;
using Tests.Support;
using YamlDotNet.Serialization;
using Map = System.Collections.Generic.Dictionary<object, object>;

namespace Tests.Deploy.Topology;

/// <summary>The rights that <c>topology export --format iam</c> writes.</summary>
public sealed class PolicyTests
{
    private const string Account = "123456789012";

    /// <summary>A message that a service publishes and did not name would find no topic and no right in production.</summary>
    [Theory]
    [InlineData("Builder", "builder", "Builder")]
    [InlineData("Cdms", "cdms-uat", "CDMS")]
    public async Task Publish_OfAService_NamesTheTopicsItSendsTo(string service, string account, string sender)
    {
        var policies = await ExportAsync(service, account);

        var topics = Statements(policies, IamRole.Publish).Single(statement => (string)statement["Sid"]! == "Publish")["Resource"]!.AsArray().Select(arn => ((string)arn!).Split(':')[^1]);
        Assert.Equal(SentBy(sender), topics.Where(topic => !topic.StartsWith("MassTransit-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Builder", "builder")]
    [InlineData("Cdms", "cdms-uat")]
    public async Task Services_MayCreate_Nothing(string service, string account)
    {
        var policies = await ExportAsync(service, account);

        var actions = new[] { IamRole.Publish, IamRole.Consume }.SelectMany(role => Statements(policies, role)).SelectMany(statement => statement["Action"]!.AsArray().Select(action => (string)action!));
        Assert.DoesNotContain(actions, action => action.Contains("Create", StringComparison.Ordinal) || action.Contains("Set", StringComparison.Ordinal) || action.Contains("Subscribe", StringComparison.Ordinal));
        Assert.Contains("kms:Decrypt", actions);
    }

    [Theory]
    [InlineData("Builder", "builder")]
    [InlineData("Cdms", "cdms-training")]
    public async Task Policies_OfAService_FitIntoOneEach(string service, string account)
    {
        var policies = await ExportAsync(service, account);

        Assert.Equal(Enum.GetNames<IamRole>().Order(StringComparer.Ordinal), policies.Select(policy => policy.Key).Order(StringComparer.Ordinal));
        Assert.All(policies, policy => Assert.InRange(policy.Value!.ToJsonString().Length, 1, IamPolicies.MaximumCharacters));
    }

    [Theory]
    [InlineData("export", "--format", "iam")]
    [InlineData("export", "--format", "terraform")]
    [InlineData("export", "--format", "iam", "--account", "12345")]
    [InlineData("make")]
    [InlineData]
    public async Task Topology_WithOtherWords_SaysHowToUseIt(params string[] args)
    {
        var (exitCode, output, errors) = await ServiceCommand.RunAsync("Builder", await OverlaySettings.OfAsync("builder"), ["topology", .. args]);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("topology provision | verify | export", errors, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonObject> Statements(JsonObject policies, IamRole role) => policies[role.ToString()]!["Statement"]!.AsArray().Select(statement => statement!.AsObject());

    private static IEnumerable<string> SentBy(string sender)
    {
        var document = new DeserializerBuilder().Build().Deserialize<Map>(File.ReadAllText(RepositoryRoot.Combine("docs/asyncapi.yaml")));
        return ((Map)document["operations"]).Where(operation => ((string)operation.Key).StartsWith($"{sender}Sends", StringComparison.Ordinal))
            .Select(operation => ((string)((Map)((Map)operation.Value)["channel"])["$ref"]).Split('/')[^1]).Order(StringComparer.Ordinal);
    }

    private static async Task<JsonObject> ExportAsync(string service, string account)
    {
        var (exitCode, output, errors) = await ServiceCommand.RunAsync(service, await OverlaySettings.OfAsync(account), "topology", "export", "--format", "iam", "--account", Account);
        Assert.True(exitCode == 0, errors);
        return JsonNode.Parse(output)!.AsObject();
    }
}
