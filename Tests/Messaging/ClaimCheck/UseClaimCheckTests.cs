using System.Security.Cryptography;
using System.Text;
using MassTransit;
using MassTransit.Testing;
using Messaging.ClaimCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tests.Messaging.ClaimCheck;

public sealed record ParcelSent(MessageData<byte[]> Content);

/// <summary>Payloads through a bus.</summary>
public sealed class UseClaimCheckTests : IAsyncLifetime
{
    private const int SnsLimit = 256 * 1024;

    private readonly MemoryStore _store = new();
    private readonly ServiceProvider _services;

    public UseClaimCheckTests() => _services = new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
        .AddSingleton<IClaimCheckStore>(_store)
        .AddClaimCheck(options => options.Folder = "unused")
        .AddMassTransitTestHarness(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetTestTimeouts(testInactivityTimeout: TimeSpan.FromSeconds(30));
            bus.AddHandler((ParcelSent _) => Task.CompletedTask);
            bus.UsingInMemory((context, factory) =>
            {
                factory.UseClaimCheck(context);
                factory.ConfigureEndpoints(context);
            });
        })
        .BuildServiceProvider();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ITestHarness Harness => _services.GetRequiredService<ITestHarness>();

    private IClaimCheck ClaimCheck => _services.GetRequiredService<IClaimCheck>();

    public async ValueTask InitializeAsync() => await Harness.Start();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5_000)]
    [InlineData(ClaimCheckOptions.DefaultInlineLimitBytes)]
    public async Task Publish_UpToTheLimit_TravelsInTheMessageWithoutTheStore(int length)
    {
        var sent = RandomNumberGenerator.GetBytes(length);

        var (received, envelope) = await SendAsync(await ClaimCheck.ToMessageDataAsync(sent, Cancellation));

        Assert.Equal(sent, received);
        Assert.Empty(_store.Blobs);
        Assert.Equal(0, _store.Reads);
        Assert.InRange(envelope, 0, SnsLimit - (40 * 1024));
    }

    [Fact]
    public async Task Publish_OverTheLimit_IsLeftAtTheStoreAndReadFromIt()
    {
        var sent = RandomNumberGenerator.GetBytes(ClaimCheckOptions.DefaultInlineLimitBytes + 1);

        var (received, envelope) = await SendAsync(await ClaimCheck.ToMessageDataAsync(sent, Cancellation));

        Assert.Equal(sent, received);
        Assert.Equal(ClaimCheckAddress.HashOf(sent), Assert.Single(_store.Blobs).Key);
        Assert.Equal(1, _store.Reads);
        Assert.InRange(envelope, 0, 4 * 1024);
    }

    [Fact]
    public async Task Publish_WhateverTheProcessWideDefaultsSay_ChangesNeitherThemNorThePolicy()
    {
        var before = (MessageDataDefaults.Threshold, MessageDataDefaults.AlwaysWriteToRepository);
        var data = await ClaimCheck.ToMessageDataAsync(new byte[5_000], Cancellation);

        await SendAsync(data);

        Assert.Equal((4096, true), before);
        Assert.Equal(before, (MessageDataDefaults.Threshold, MessageDataDefaults.AlwaysWriteToRepository));
        Assert.Empty(_store.Blobs);
    }

    [Fact]
    public async Task Publish_AReceivedPayloadAgain_KeepsItInTheMessage()
    {
        var sent = RandomNumberGenerator.GetBytes(5_000);
        await SendAsync(await ClaimCheck.ToMessageDataAsync(sent, Cancellation));
        var first = Harness.Consumed.Select<ParcelSent>(Cancellation).First().Context.Message;

        var (received, _) = await SendAsync(first.Content);

        Assert.Equal(sent, received);
        Assert.Empty(_store.Blobs);
    }

    private async Task<(byte[] Content, int EnvelopeBytes)> SendAsync(MessageData<byte[]> content)
    {
        var id = NewId.NextGuid();
        await Harness.Bus.Publish(new ParcelSent(content), context => context.MessageId = id, Cancellation);
        var consumed = await Harness.Consumed.SelectAsync<ParcelSent>(one => one.Context.MessageId == id, Cancellation).First();
        var bytes = await consumed.Context.Message.Content.Value;

        return (bytes, Encoding.UTF8.GetByteCount(consumed.Context.ReceiveContext.Body.GetString()));
    }
}
