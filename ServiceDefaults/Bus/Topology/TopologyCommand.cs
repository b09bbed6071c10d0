using System.Text.Json;
using Amazon.Runtime;
using MassTransit;
using Messaging.Operations.Topology;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ServiceDefaults;

/// <summary>
/// <c>dotnet X.Service.dll topology provision|verify|export</c>: makes, checks or writes down the queues, topics and subscriptions of the service, then ends.
/// Exit code 0: done, or all is in place; 1: something is missing or different; 2: it could not be done.
/// </summary>
internal sealed partial class TopologyCommand(IServiceProvider services, ILogger<TopologyCommand> logger, TextWriter? output = null) : IServiceCommand
{
    private const int Done = 0, Different = 1, NotDone = 2;

    private readonly TextWriter _output = output ?? Console.Out;

    public string Name => "topology";

    public async Task<int> RunAsync(string[] args)
    {
        if (TopologyArguments.Parse(args) is not { } arguments)
        {
            await Console.Error.WriteLineAsync(TopologyArguments.Usage);
            return NotDone;
        }
        if (services.GetService<IBusTopologyControl>() is not { } control)
        {
            LogNoTopology();
            return NotDone;
        }
        // What the log says meanwhile must not stand in the document that somebody keeps.
        if (output is null)
            Console.SetOut(Console.Error);
        try
        {
            return await RunAsync(control, arguments);
        }
        catch (Exception exception) when (exception is AmazonServiceException or AmazonClientException or HttpRequestException or MassTransitException)
        {
            LogRefused(arguments.Action, exception);
            return NotDone;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            LogUnreadable(exception.Message);
            return NotDone;
        }
    }

    private Task<int> RunAsync(IBusTopologyControl control, TopologyArguments arguments) => arguments.Action switch
    {
        TopologyArguments.Provision => ProvisionAsync(control),
        TopologyArguments.Verify => VerifyAsync(control),
        _ => ExportAsync(control, arguments),
    };

    private async Task<int> ProvisionAsync(IBusTopologyControl control)
    {
        await control.ProvisionAsync(CancellationToken.None);
        // What exists is left as it is, so it may still differ.
        return await VerifyAsync(control);
    }

    private async Task<int> VerifyAsync(IBusTopologyControl control)
    {
        var findings = await control.VerifyAsync(CancellationToken.None);
        foreach (var finding in findings)
            await _output.WriteLineAsync($"{finding.Problem}. {finding.Remedy}");
        var topology = control.Describe();
        if (findings.Count == 0)
            await _output.WriteLineAsync($"{topology.Queues.Count} queues, {topology.Topics.Count} topics and {topology.Subscriptions.Count} subscriptions are in place.");
        return findings.Count == 0 ? Done : Different;
    }

    private async Task<int> ExportAsync(IBusTopologyControl control, TopologyArguments arguments)
    {
        await _output.WriteLineAsync(await TopologyExport.CreateAsync(control.Describe(), arguments));
        return Done;
    }

    [LoggerMessage(1310, LogLevel.Critical, "This service has no queues and topics: Messaging:Transport is InMemory, or the transport cannot tell them")]
    private partial void LogNoTopology();

    [LoggerMessage(1311, LogLevel.Critical, "topology {Action} did not come to its end. Check Aws:Region, the credentials, and that they have the rights of the policy Provision of 'topology export --format iam'")]
    private partial void LogRefused(string action, Exception exception);

    [LoggerMessage(1312, LogLevel.Critical, "A file given by --besides cannot be read: {Reason}")]
    private partial void LogUnreadable(string reason);
}
