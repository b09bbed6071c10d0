using System.Threading.Channels;
using Contracts;
using MassTransit;
using Tests.Support;

namespace Tests.Cdms.Support;

/// <summary>Hears what the CDMS publishes, as the Builder would.</summary>
internal sealed class Answers
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private IBus? _bus;
    private readonly Channel<object> _heard = Channel.CreateUnbounded<object>();

    /// <summary>Announcements stand apart: each start makes one.</summary>
    public Channel<EnvironmentAnnounced> Announcements { get; } = Channel.CreateUnbounded<EnvironmentAnnounced>();

    public async Task ListenAsync(IBus bus)
    {
        _bus = bus;
        var endpoint = ((IReceiveConnector)bus).ConnectReceiveEndpoint(Names.Unique("listener"), listener =>
        {
            listener.Handler<EnvironmentAnnounced>(context => Announcements.Writer.WriteAsync(context.Message).AsTask());
            Hear<FormVersionInstalled>(listener);
            Hear<FormVersionRejected>(listener);
            Hear<FormDeploymentCancellationAnswered>(listener);
            Hear<Fault<FormVersionPublished>>(listener);
            Hear<StudyReleaseReady>(listener);
            Hear<StudyReleaseBlocked>(listener);
            Hear<ReleaseImpactReported>(listener);
            Hear<SiteReleaseActivated>(listener);
            Hear<FormInventoryReported>(listener);
            Hear<FrozenContentReturned>(listener);
            Hear<Marker>(listener);
        });
        await endpoint.Ready;
    }

    /// <summary>The next thing heard, which must be of this kind.</summary>
    public async Task<T> NextAsync<T>() =>
        Assert.IsType<T>(await NextAsync(), exactMatch: false);

    public async Task<object> NextAsync() =>
        await _heard.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit, TestContext.Current.CancellationToken);

    /// <summary>The next answers, in whatever order.</summary>
    public async Task<IReadOnlyList<object>> NextAsync(int count)
    {
        var answers = new List<object>();
        while (answers.Count < count)
            answers.Add(await NextAsync());
        return answers;
    }

    /// <summary>True when nothing was heard before this call; the marker takes the same way as an answer would.</summary>
    public async Task<bool> IsSilentAsync()
    {
        await _bus!.Publish(new Marker(), TestContext.Current.CancellationToken);
        return await NextAsync() is Marker;
    }

    private void Hear<T>(IReceiveEndpointConfigurator listener)
        where T : class =>
        listener.Handler<T>(context => _heard.Writer.WriteAsync(context.Message).AsTask());

    internal sealed record Marker;
}
