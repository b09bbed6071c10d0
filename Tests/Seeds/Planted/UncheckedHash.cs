using System.IO.Compression;
using Contracts;
using Forms;
using MassTransit;
using MassTransit.Context;

namespace Tests.Seeds.Planted;

/// <summary>Bug: the CDMS believes whatever content it gets, and never compares it with the hash that was announced.</summary>
internal sealed class UncheckedHash : IConfigureReceiveEndpoint, IFilter<ConsumeContext<FormVersionPublished>>
{
    public void Configure(string name, IReceiveEndpointConfigurator configurator) => configurator.UseFilter(this);

    public async Task Send(ConsumeContext<FormVersionPublished> context, IPipe<ConsumeContext<FormVersionPublished>> next)
    {
        var compressed = await context.Message.Definition!.Value;
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var canonical = new MemoryStream();
        await brotli.CopyToAsync(canonical, context.CancellationToken);
        var believed = context.Message with { ContentHash = ContentHash.Of(canonical.ToArray()) };
        await next.Send(new MessageConsumeContext<FormVersionPublished>(context, believed));
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("uncheckedHash");
}
