using MassTransit.Configuration;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>The filters a user adds around the connection of an endpoint.</summary>
internal sealed class EndpointPipes
{
    private readonly List<IPipeSpecification<ClientContext>> _client = [];
    private readonly List<IPipeSpecification<ConnectionContext>> _connection = [];

    public IPipeConfigurator<ClientContext> Client => new Collector<ClientContext>(_client);
    public IPipeConfigurator<ConnectionContext> Connection => new Collector<ConnectionContext>(_connection);

    public void AddTo(IPipeConfigurator<ClientContext> pipe) => _client.ForEach(pipe.AddPipeSpecification);

    public IPipe<ConnectionContext> BuildConnectionPipe() => Pipe.New<ConnectionContext>(pipe => _connection.ForEach(pipe.AddPipeSpecification));

    private sealed class Collector<TContext>(List<IPipeSpecification<TContext>> specifications) : IPipeConfigurator<TContext>
        where TContext : class, PipeContext
    {
        public void AddPipeSpecification(IPipeSpecification<TContext> specification) => specifications.Add(specification);
    }
}
