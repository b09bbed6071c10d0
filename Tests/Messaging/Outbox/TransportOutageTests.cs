using System.Net;
using MassTransit.EntityFrameworkCoreIntegration;

namespace Tests.Messaging.Outbox;

/// <summary>What is the broker's fault, or the set-up's, and what is the message's own.</summary>
public sealed class TransportOutageTests
{
    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, true)]
    [InlineData(HttpStatusCode.TooManyRequests, true)]
    [InlineData(HttpStatusCode.Unauthorized, true)]
    [InlineData(HttpStatusCode.Forbidden, true)]
    [InlineData(HttpStatusCode.BadRequest, false)]
    [InlineData(HttpStatusCode.NotFound, false)]
    public void IsLikely_StatusOfTheService_TellsWhoseFaultItIs(HttpStatusCode status, bool isOutage) =>
        Assert.Equal(isOutage, TransportOutage.IsLikely(new InvalidOperationException("not sent", new ServiceFailure { StatusCode = status })));

    // As the exceptions of the AWS SDK do.
    private sealed class ServiceFailure : Exception
    {
        public HttpStatusCode StatusCode { get; init; }
    }
}
