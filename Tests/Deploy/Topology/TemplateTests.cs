using System.Text.Json.Nodes;
using Tests.Support;

namespace Tests.Deploy.Topology;

/// <summary>What <c>topology export</c> writes for the services of the overlay aws, by the services themselves.</summary>
public sealed class TemplateTests
{
    [Fact]
    public async Task Export_OfTheBuilder_IsOneTemplateWhoseReferencesResolve()
    {
        var template = await ExportAsync("Builder", "builder");

        Resolve(template);
        var queue = Single(template, "AWS::SQS::Queue", "QueueName", "builder");
        Assert.Equal(1209600, (int)queue["Properties"]!["MessageRetentionPeriod"]!);
        Assert.Equal("alias/study-forms", (string)queue["Properties"]!["KmsMasterKeyId"]!);
        Assert.Equal("Retain", (string)queue["DeletionPolicy"]!);
        Assert.NotNull(Single(template, "AWS::SQS::Queue", "QueueName", "builder_error"));
        Assert.NotNull(Single(template, "AWS::SQS::Queue", "QueueName", "builder_skipped"));
        Assert.NotNull(Single(template, "AWS::SQS::Queue", "QueueName", "builder_undelivered"));
        Assert.NotNull(Single(template, "AWS::SNS::Topic", "TopicName", "Contracts-FormVersionPublished"));
    }

    [Fact]
    public async Task Export_OfACdms_SubscribesForItsEnvironmentAlone()
    {
        var template = await ExportAsync("Cdms", "cdms-uat");

        Resolve(template);
        var subscription = Resources(template).Single(resource => resource.Key.StartsWith("SubscriptionOfCdmsUatToContractsFormVersionPublished", StringComparison.Ordinal)).Value!["Properties"]!;
        Assert.True((bool)subscription["RawMessageDelivery"]!);
        Assert.Equal("uat", (string)subscription["FilterPolicy"]!["Environment"]![0]!);
        Assert.Equal("QueueCdmsUatUndelivered", (string)subscription["RedrivePolicy"]!["deadLetterTargetArn"]!["Fn::GetAtt"]![0]!);
    }

    [Fact]
    public async Task Export_BesidesAnotherService_MakesNoTopicTwice()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Combine("builder.json");
        var builder = await ExportAsync("Builder", "builder");
        await File.WriteAllTextAsync(file, builder.ToJsonString(), TestContext.Current.CancellationToken);

        var cdms = await ExportAsync("Cdms", "cdms-uat", "--besides", file);

        Resolve(cdms);
        Assert.Empty(Topics(builder).Intersect(Topics(cdms), StringComparer.Ordinal));
        Assert.NotEmpty(Topics(cdms));
        Assert.Contains("arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:Contracts-FormVersionPublished", cdms.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>Every name that is referred to is a resource of the template; every resource name is one that CloudFormation takes.</summary>
    private static void Resolve(JsonObject template)
    {
        var names = Resources(template).Select(resource => resource.Key).ToHashSet(StringComparer.Ordinal);
        var referred = References(template).ToList();

        Assert.NotEmpty(referred);
        Assert.Empty(referred.Except(names, StringComparer.Ordinal));
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9]{1,255}$", name));
        // What a queue is sent before its policy stands would be lost.
        Assert.All(Resources(template).Where(resource => (string)resource.Value!["Type"]! == "AWS::SNS::Subscription"), resource => Assert.NotEmpty(resource.Value!["DependsOn"]!.AsArray()));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => pair.Key switch
        {
            "Ref" => [(string)pair.Value!],
            "Fn::GetAtt" => [(string)pair.Value![0]!],
            "DependsOn" => pair.Value!.AsArray().Select(name => (string)name!),
            _ => References(pair.Value),
        }),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private static JsonObject Resources(JsonObject template) => template["Resources"]!.AsObject();

    private static IEnumerable<string> Topics(JsonObject template) =>
        Resources(template).Where(resource => (string)resource.Value!["Type"]! == "AWS::SNS::Topic").Select(resource => (string)resource.Value!["Properties"]!["TopicName"]!);

    private static JsonNode Single(JsonObject template, string type, string property, string name) =>
        Resources(template).Single(resource => (string)resource.Value!["Type"]! == type && (string?)resource.Value["Properties"]![property] == name).Value!;

    private static async Task<JsonObject> ExportAsync(string service, string account, params string[] args)
    {
        var (exitCode, output, errors) = await ServiceCommand.RunAsync(service, await OverlaySettings.OfAsync(account), ["topology", "export", .. args]);
        Assert.True(exitCode == 0, errors);
        // The whole of standard output: no line of the log is in it.
        return JsonNode.Parse(output)!.AsObject();
    }
}
