using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.Middleware;

namespace MassTransit.AmazonSqsTransport;

/// <summary>Opens the connection of a bus when it is first needed and closes it after all endpoints have stopped.</summary>
internal sealed class ConnectionAgent : Agent
{
    private readonly Lazy<AwsConnectionContext> _context;

    public ConnectionAgent(AmazonSqsHostConfiguration host)
    {
        _context = new Lazy<AwsConnectionContext>(() => new AwsConnectionContext(host, Stopped));
        SetReady();
    }

    public AwsConnectionContext Context => _context.Value;

    protected override async Task StopAgent(StopContext context)
    {
        if (_context.IsValueCreated)
            await Context.DisposeAsync().ConfigureAwait(false);
        await base.StopAgent(context).ConfigureAwait(false);
    }
}
