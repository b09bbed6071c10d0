using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>Reads the tuning from configuration keys; the services make no call for it.</summary>
internal sealed class TuningFromConfiguration(IConfiguration? configuration = null) : IConfigureNamedOptions<AmazonSqsTransportTuning>
{
    public void Configure(AmazonSqsTransportTuning options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, AmazonSqsTransportTuning options)
    {
        options.Topology = Read(nameof(options.Topology), options.Topology, text => Enum.Parse<AmazonSqsTopologyMode>(text, ignoreCase: true));
        options.DelayHop = Read(nameof(options.DelayHop), options.DelayHop, text => TimeSpan.Parse(text, CultureInfo.InvariantCulture));
        options.ReceiveWaitSeconds = Read(nameof(options.ReceiveWaitSeconds), options.ReceiveWaitSeconds, ParseNumber);
        options.MaxPollers = Read(nameof(options.MaxPollers), options.MaxPollers, text => ParseNumber(text));
        options.UnhealthyAfterPolls = Read(nameof(options.UnhealthyAfterPolls), options.UnhealthyAfterPolls, ParseNumber);
        options.KmsKeyId = Read(nameof(options.KmsKeyId), options.KmsKeyId, text => text);
        options.KeepUndelivered = Read(nameof(options.KeepUndelivered), options.KeepUndelivered, bool.Parse);
    }

    private T Read<T>(string key, T fallback, Func<string, T> parse)
    {
        var path = $"{AmazonSqsTransportTuning.SectionName}:{key}";
        if (configuration?[path] is not { Length: > 0 } text)
            return fallback;
        try
        {
            return parse(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
        {
            throw new AmazonSqsTransportConfigurationException($"The configuration value {path} is '{text}', which cannot be read: {exception.Message}", exception);
        }
    }

    private static int ParseNumber(string text) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);
}
