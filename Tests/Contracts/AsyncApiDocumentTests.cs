using System.Text.Json.Nodes;
using AsyncApi;
using Contracts;
using Tests.Support;

namespace Tests.Contracts;

/// <summary>docs/asyncapi.yaml tells those outside what Contracts say, and what the bus writes.</summary>
public class AsyncApiDocumentTests
{
    private static readonly JsonObject Document = AsyncApiDocument.Create();
    private static readonly SchemaCheck Check = new(Document);

    public static TheoryData<string> Messages => [.. Samples.All.Select(message => message.GetType().Name)];

    [Fact]
    public void Create_FromContracts_GivesTheFileInDocs() =>
        Approved.VerifyFile(RepositoryRoot.Combine("docs/asyncapi.yaml"), YamlText.Write(Document));

    [Theory]
    [MemberData(nameof(Messages))]
    public void Schema_OfEachMessage_TakesItsSample(string name) => Assert.Empty(Check.FindFaults(SchemaOf(name), Json(name)));

    [Theory]
    [MemberData(nameof(Messages))]
    public void Schema_OfEachMessage_NeedsTheFieldsThatMayNotBeMissing(string name)
    {
        var message = Samples.All.Single(sample => sample.GetType().Name == name).GetType();
        var fields = Json(name).Select(field => field.Key).Except(Wire.OptionalFields(message));

        Assert.Equal(fields.Select(field => $"$.{field} is missing"), Check.FindFaults(SchemaOf(name), new JsonObject()));
    }

    [Theory]
    [InlineData("""{ "code": "a", "path": "", "text": "b", "more": 1 }""", "$.more is unknown")]
    [InlineData("""{ "code": "a", "path": 1, "text": "b" }""", "$.path is 1, not string ")]
    [InlineData("""{ "code": "a", "path": null, "text": "b" }""", "$.path is null, not string ")]
    public void Schema_OfAProblem_RefusesWhatDoesNotFit(string json, string fault) =>
        Assert.Equal([fault], Check.FindFaults(SchemaOf(nameof(FormVersionProblem)), JsonNode.Parse(json)));

    [Fact]
    public void Payload_OfAMessage_TakesTheEnvelopeThatTheBusWrites()
    {
        var envelope = JsonNode.Parse(Wire.Envelope(Samples.Published))!.AsObject();
        var payload = Document["components"]!["messages"]![nameof(FormVersionPublished)]!["payload"]!;

        Assert.Empty(Check.FindFaults(payload, envelope));
        Assert.Equal(envelope.Select(field => field.Key), Document["components"]!["schemas"]!["Envelope"]!["properties"]!.AsObject().Select(field => field.Key));
    }

    [Fact]
    public void Payload_OfAnotherMessage_RefusesTheEnvelope()
    {
        var payload = Document["components"]!["messages"]![nameof(EnvironmentAnnounced)]!["payload"]!;

        Assert.Contains("$.messageType does not contain urn:message:Contracts:EnvironmentAnnounced", Check.FindFaults(payload, JsonNode.Parse(Wire.Envelope(Samples.Published))));
    }

    [Fact]
    public void Channels_OfAllMessages_AreTheTopicsOfTheTransport()
    {
        var channels = Document["channels"]!.AsObject().Select(channel => (channel.Key, (string?)channel.Value!["address"]));
        var topics = Samples.All.Select(message => Wire.Topic(message.GetType())).Order(StringComparer.Ordinal);

        Assert.Equal(topics.Select(topic => (topic, (string?)topic)), channels);
    }

    [Theory]
    [InlineData(nameof(FormVersionPublished), "BuilderSends", "CDMSReceives")]
    [InlineData(nameof(StudyReleaseBlocked), "CDMSSends", "BuilderReceives")]
    [InlineData(nameof(AuditBlocksSealed), "BuilderSends", "CDMSSends", "BuilderReceives", "CDMSReceives")]
    public void Operations_OfAMessage_FollowItsSummary(string name, params string[] ways) =>
        Assert.Equal(ways.Select(way => way + name), Document["operations"]!.AsObject().Select(operation => operation.Key).Where(key => key.EndsWith(name, StringComparison.Ordinal)));

    /// <remarks>The field of a message that subscriptions filter says so in its documentation.</remarks>
    [Theory]
    [MemberData(nameof(Messages))]
    public void Attributes_OfEachMessage_NameTheEnvironmentWhereSubscriptionsFilter(string name)
    {
        var isFiltered = ((string?)SchemaOf(name)["properties"]!["environment"]?["description"])?.Contains("also a header", StringComparison.Ordinal) ?? false;
        var headers = Check.Resolve((string)Document["components"]!["messages"]![name]!["headers"]!["$ref"]!);

        Assert.Equal(isFiltered, headers["properties"]!.AsObject().ContainsKey("Environment"));
    }

    [Fact]
    public void References_OfTheDocument_LeadSomewhere()
    {
        var references = References(Document).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Check.Resolve(reference));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => field.Key == "$ref" ? [(string)field.Value!] : References(field.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    private static JsonNode SchemaOf(string name) => Document["components"]!["schemas"]![name]!;

    private static JsonObject Json(string name) => JsonNode.Parse(Wire.Json(Samples.All.Single(message => message.GetType().Name == name)))!.AsObject();
}
