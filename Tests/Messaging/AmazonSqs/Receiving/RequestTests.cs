using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed record FindForm(string FormOid);

public sealed record FormFound(string FormOid, int Version);

public sealed class FindFormConsumer : IConsumer<FindForm>
{
    public Task Consume(ConsumeContext<FindForm> context) =>
        context.Message.FormOid == "none"
            ? throw new InvalidOperationException("no such form")
            : context.RespondAsync(new FormFound(context.Message.FormOid, 7));
}

public sealed class RequestTests
{
    [Fact]
    public async Task Request_OverTheBusQueue_GetsItsAnswer()
    {
        await using var bus = await StartAsync();
        await using var scope = bus.Services.CreateAsyncScope();
        var client = scope.ServiceProvider.GetRequiredService<IRequestClient<FindForm>>();

        var response = await client.GetResponse<FormFound>(new FindForm("F.DM"));

        Assert.Equal(new FormFound("F.DM", 7), response.Message);
        Assert.Equal(bus.Bus.Address, response.DestinationAddress);
        Assert.True(await RawQueue.ExistsAsync(bus.Bus.Address.AbsolutePath.Split('/')[^1]));
    }

    [Fact]
    public async Task Request_ThatFails_GetsTheFault()
    {
        await using var bus = await StartAsync();
        await using var scope = bus.Services.CreateAsyncScope();
        var client = scope.ServiceProvider.GetRequiredService<IRequestClient<FindForm>>();

        var fault = await Assert.ThrowsAsync<RequestFaultException>(() => client.GetResponse<FormFound>(new FindForm("none")));

        Assert.Contains("no such form", fault.Fault!.Exceptions[0].Message, StringComparison.Ordinal);
    }

    private static Task<TestBus> StartAsync() => TestBus.StartAsync(bus =>
    {
        bus.AddConsumer<FindFormConsumer>().Endpoint(endpoint => endpoint.Name = Names.Unique("q"));
        bus.AddRequestClient<FindForm>();
    });
}
