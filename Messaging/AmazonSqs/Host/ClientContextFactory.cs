using MassTransit.Agents;
using MassTransit.AmazonSqsTransport.Configuration;

namespace MassTransit.AmazonSqsTransport;

/// <summary>Gives an endpoint its view of the connection, after the filters its user added have run.</summary>
internal sealed class ClientContextFactory(AmazonSqsReceiveEndpointConfiguration endpoint) : IPipeContextFactory<ClientContext>
{
    public IPipeContextAgent<ClientContext> CreateContext(ISupervisor supervisor) =>
        supervisor.AddContext(CreateAsync(supervisor.Stopped));

    public IActivePipeContextAgent<ClientContext> CreateActiveContext(ISupervisor supervisor, PipeContextHandle<ClientContext> context,
        CancellationToken cancellationToken = default) =>
        supervisor.AddActiveContext(context, ScopeAsync(context.Context, cancellationToken));

    private async Task<ClientContext> CreateAsync(CancellationToken cancellationToken)
    {
        var connection = endpoint.Host.Connection.Context;
        await endpoint.Pipes.BuildConnectionPipe().Send(connection).ConfigureAwait(false);
        return new EndpointClientContext(connection, endpoint.InputAddress, cancellationToken);
    }

    private static async Task<ClientContext> ScopeAsync(Task<ClientContext> context, CancellationToken cancellationToken)
    {
        var shared = (EndpointClientContext)await context.ConfigureAwait(false);
        return new EndpointClientContext(shared.Connection, shared.InputAddress, cancellationToken);
    }
}
