using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Wire;

public sealed record CountForms(string StudyOid);

public sealed record FormsCounted(int Count);

/// <summary>Requests and responses, as the official transport writes them.</summary>
public sealed class RequestWireTests
{
    [Fact]
    public async Task Request_OnTheWire_NamesWhereToAnswerAndUntilWhen()
    {
        var (request, _) = await AskAsync();

        var envelope = request.Envelope();
        Assert.Equal(request.RequestId.ToString(), envelope.GetProperty("requestId").GetString());
        Assert.Matches(
            @"^amazonsqs://us-east-1/[^/]+/[A-Za-z0-9]+_[A-Za-z0-9]+_bus_[a-z0-9]{26}\?durable=false&autodelete=true$", envelope.GetProperty("responseAddress").GetString());
        Assert.InRange(request.ExpirationTime!.Value - request.SentTime!.Value, TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(31));
    }

    [Fact]
    public async Task Request_OnTheWire_CarriesTheAcceptedTypesInTheBodyAlone()
    {
        var (request, _) = await AskAsync();

        var accepted = request.Envelope().GetProperty("headers").GetProperty("MT-Request-AcceptType");
        Assert.Equal(["urn:message:Tests.Messaging.AmazonSqs.Wire:FormsCounted"], accepted.EnumerateArray().Select(urn => urn.GetString()));
        Assert.Equal(["Content-Type"], request.Attributes());
    }

    [Fact]
    public async Task Response_OnTheWire_NamesTheRequestTwice()
    {
        var (request, response) = await AskAsync();

        Assert.Equal(request.RequestId, response.RequestId);
        Assert.Equal(request.RequestId, response.InitiatorId);
        Assert.Equal(request.ResponseAddress, response.DestinationAddress);
    }

    private static async Task<(ConsumeContext Request, Response<FormsCounted> Response)> AskAsync()
    {
        var requests = new Receipt<CountForms>();
        var name = Names.Unique("q");
        await using var bus = await TestBus.StartAsync(
            bus => bus.AddRequestClient<CountForms>(new Uri($"queue:{name}")),
            (_, sqs) => sqs.ReceiveEndpoint(name, endpoint =>
            {
                endpoint.ConfigureConsumeTopology = false;
                endpoint.Handler<CountForms>(async context =>
                {
                    await requests.HandleAsync(context);
                    await context.RespondAsync(new FormsCounted(11));
                });
            }));
        await using var scope = bus.Services.CreateAsyncScope();

        var response = await scope.ServiceProvider.GetRequiredService<IRequestClient<CountForms>>().GetResponse<FormsCounted>(new CountForms("S1"));
        return (await requests.FirstAsync(), response);
    }
}
