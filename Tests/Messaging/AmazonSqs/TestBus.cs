using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tests.Support;

namespace Tests.Messaging.AmazonSqs;

/// <summary>A bus on the emulator, started. Its topics carry a scope of their own, so tests do not see each other's messages.</summary>
public sealed class TestBus : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ServiceProvider _provider;
    private bool _isStopped;

    private TestBus(ServiceProvider provider, TestBusOptions options) => (_provider, Options) = (provider, options);

    public TestBusOptions Options { get; }
    public IServiceProvider Services => _provider;
    public IBusControl Bus => _provider.GetRequiredService<IBusControl>();

    public static async Task<TestBus> StartAsync(
        Action<IBusRegistrationConfigurator>? register = null,
        Action<IBusRegistrationContext, IAmazonSqsBusFactoryConfigurator>? configure = null,
        TestBusOptions? options = null)
    {
        var bus = await CreateAsync(register, configure, options);
        using var patience = new CancellationTokenSource(Patience);
        await bus.Bus.StartAsync(patience.Token);
        return bus;
    }

    public static async Task<TestBus> CreateAsync(
        Action<IBusRegistrationConfigurator>? register = null,
        Action<IBusRegistrationContext, IAmazonSqsBusFactoryConfigurator>? configure = null,
        TestBusOptions? options = null)
    {
        options ??= new TestBusOptions();
        options.ServiceUrl ??= (await Emulator.SharedAsync()).ServiceUrl;
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(options.Configuration).Build())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(new TestLog()));
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            register?.Invoke(bus);
            bus.UsingAmazonSqs((context, sqs) =>
            {
                sqs.Host(Emulator.Region, host => Connect(host, options));
                configure?.Invoke(context, sqs);
                sqs.ConfigureEndpoints(context);
            });
        });
        return new TestBus(services.BuildServiceProvider(), options);
    }

    /// <summary>Clients of the emulator, to look at what the bus did.</summary>
    public static async Task<AmazonSQSClient> SqsAsync() => Sqs((await Emulator.SharedAsync()).ServiceUrl);

    public static AmazonSQSClient Sqs(string serviceUrl) =>
        new(new BasicAWSCredentials("test", "test"), new AmazonSQSConfig { ServiceURL = serviceUrl, AuthenticationRegion = Emulator.Region });

    public static async Task<AmazonSimpleNotificationServiceClient> SnsAsync() => new(new BasicAWSCredentials("test", "test"),
        new AmazonSimpleNotificationServiceConfig { ServiceURL = (await Emulator.SharedAsync()).ServiceUrl, AuthenticationRegion = Emulator.Region });

    public async Task StopAsync()
    {
        if (_isStopped)
            return;
        _isStopped = true;
        using var patience = new CancellationTokenSource(Patience);
        await Bus.StopAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _provider.DisposeAsync();
    }

    private static void Connect(IAmazonSqsHostConfigurator host, TestBusOptions options)
    {
        host.AccessKey("test");
        host.SecretKey("test");
        host.Config(new AmazonSQSConfig { ServiceURL = options.ServiceUrl, HttpClientFactory = options.HttpClients });
        host.Config(new AmazonSimpleNotificationServiceConfig { ServiceURL = options.ServiceUrl, HttpClientFactory = options.HttpClients });
        if (options.Scope is not null)
            host.Scope(options.Scope, scopeTopics: true);
        host.AllowTransportHeader(options.AllowTransportHeader);
    }
}
