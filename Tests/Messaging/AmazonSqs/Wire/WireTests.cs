using System.Text.Json;
using Amazon.SQS.Model;
using MassTransit;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Wire;

public interface IFormChange;

public record FormChange;

public sealed record FormRenamed(string FormOid) : FormChange, IFormChange;

public sealed class WireTests
{
    private static readonly string[] EnvelopeKeys =
    [
        "messageId", "requestId", "correlationId", "conversationId", "initiatorId", "sourceAddress", "destinationAddress", "responseAddress",
        "faultAddress", "messageType", "message", "expirationTime", "sentTime", "headers", "host",
    ];

    private static readonly string[] HostKeys =
    [
        "machineName", "processName", "processId", "assembly", "assemblyVersion", "frameworkVersion", "massTransitVersion", "operatingSystemVersion",
    ];

    [Fact]
    public async Task Send_ToAQueue_WritesTheEnvelopeInItsOrder()
    {
        var message = await SendAsync(_ => { });

        using var envelope = JsonDocument.Parse(message.Body);
        Assert.Equal(EnvelopeKeys, envelope.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(HostKeys, envelope.RootElement.GetProperty("host").EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["urn:message:Tests.Messaging.AmazonSqs.Wire:FormRenamed", "urn:message:Tests.Messaging.AmazonSqs.Wire:FormChange", "urn:message:Tests.Messaging.AmazonSqs.Wire:IFormChange"],
            envelope.RootElement.GetProperty("messageType").EnumerateArray().Select(urn => urn.GetString()));
        Assert.Equal(JsonValueKind.Null, envelope.RootElement.GetProperty("requestId").ValueKind);
        Assert.StartsWith("{\n  \"messageId\"", message.Body.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WithoutHeaders_HasTheContentTypeAsItsOnlyAttribute()
    {
        var message = await SendAsync(_ => { });

        Assert.Equal(["Content-Type=application/vnd.masstransit+json"], Describe(message));
        Assert.All(message.MessageAttributes.Values, attribute => Assert.Equal("String", attribute.DataType));
    }

    [Fact]
    public async Task Send_WithHeaders_WritesThoseThatAreTextAsAttributes()
    {
        var correlationId = NewId.NextGuid();
        var message = await SendAsync(context =>
        {
            context.CorrelationId = correlationId;
            context.Headers.Set("Environment", "uat");
            context.Headers.Set("x-address", new Uri("http://localhost/a"));
            context.Headers.Set("x-number", 5);
            context.Headers.Set("x-yes", true);
            context.Headers.Set("x-no", false);
            context.Headers.Set("x-list", new[] { "a", "b" });
            context.Headers.Set("x-time", DateTime.UnixEpoch);
        });

        Assert.Equal(
            [
                "Content-Type=application/vnd.masstransit+json", $"CorrelationId={correlationId}", "Environment=uat", "x-address=http://localhost/a",
                "x-number=5", "x-time=01/01/1970 00:00:00", "x-yes=True",
            ],
            Describe(message));
        using var envelope = JsonDocument.Parse(message.Body);
        Assert.True(envelope.RootElement.GetProperty("headers").TryGetProperty("x-list", out _));
        Assert.True(envelope.RootElement.GetProperty("headers").TryGetProperty("x-no", out _));
    }

    [Fact]
    public async Task Send_WithMoreThanTenHeaders_KeepsTheRestInTheEnvelope()
    {
        var message = await SendAsync(context =>
        {
            for (var i = 11; i > 0; i--)
                context.Headers.Set($"h{i:D2}", "v");
        });

        Assert.Equal(["Content-Type=application/vnd.masstransit+json", .. Enumerable.Range(1, 9).Select(i => $"h{i:D2}=v")], Describe(message));
        using var envelope = JsonDocument.Parse(message.Body);
        Assert.Equal(11, envelope.RootElement.GetProperty("headers").EnumerateObject().Count());
    }

    [Fact]
    public async Task Send_WithAHeaderThatIsNotAllowed_KeepsItInTheEnvelope()
    {
        var options = new TestBusOptions { AllowTransportHeader = header => header.Key is not ("x-secret" or "Content-Type") };
        var message = await SendAsync(context =>
        {
            context.Headers.Set("x-secret", "s");
            context.Headers.Set("x-open", "o");
        }, options);

        Assert.Equal(["x-open=o"], Describe(message));
        Assert.Contains("x-secret", message.Body, StringComparison.Ordinal);
    }

    private static async Task<Message> SendAsync(Action<SendContext> configure, TestBusOptions? options = null)
    {
        var name = Names.Unique("q");
        var queue = await RawQueue.CreateAsync(name);
        await using var bus = await TestBus.StartAsync(options: options);
        var endpoint = await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}"));
        await endpoint.Send<FormRenamed>(new FormRenamed("F.DM"), context => configure(context));
        return await queue.TakeAsync();
    }

    private static IEnumerable<string> Describe(Message message) =>
        message.MessageAttributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value.StringValue}");
}
