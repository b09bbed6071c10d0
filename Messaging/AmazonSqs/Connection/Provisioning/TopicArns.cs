using Amazon;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using MassTransit.AmazonSqsTransport.Connection.Errors;

namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>Composes the ARNs of topics, so that nobody has to list all topics of the account.</summary>
/// <remarks>The account is configured, or learned from the first queue; only a publisher without any queue asks, once, for a page of topics.</remarks>
internal sealed class TopicArns(IAmazonSimpleNotificationService sns, string? accountId)
{
    private readonly Lock _sync = new();
    private Task? _look;
    private volatile string? _prefix = accountId is null ? null : ComposePrefix(sns, accountId);

    /// <summary>Learns partition, region and account from the ARN of a queue or topic.</summary>
    public void Learn(string arn)
    {
        if (_prefix is null && Arn.TryParse(arn, out var parsed))
            _prefix = $"arn:{parsed.Partition}:sns:{parsed.Region}:{parsed.AccountId}:";
    }

    /// <summary>ARN that the topic has if it exists; null when it is sure that the account has no topic, or when listing is not allowed.</summary>
    public async Task<string?> ComposeAsync(string name)
    {
        if (_prefix is null)
            await LookOnceAsync().ConfigureAwait(false);
        return _prefix is { } prefix ? prefix + name : null;
    }

    private Task LookOnceAsync()
    {
        lock (_sync)
            return _look is null or { IsFaulted: true } ? _look = LookAsync() : _look;
    }

    private async Task LookAsync()
    {
        if (await ListAsync().ConfigureAwait(false) is [{ TopicArn: { } arn }, ..])
            Learn(arn);
    }

    private async Task<List<Topic>?> ListAsync()
    {
        try
        {
            return (await sns.ListTopicsAsync(new ListTopicsRequest()).ConfigureAwait(false)).Topics;
        }
        catch (AmazonSimpleNotificationServiceException exception) when (AwsErrors.IsDenied(exception))
        {
            return null;
        }
    }

    private static string? ComposePrefix(IAmazonSimpleNotificationService sns, string accountId)
    {
        var region = sns.Config.RegionEndpoint ?? RegionEndpoint.GetBySystemName(sns.Config.AuthenticationRegion ?? RegionEndpoint.USEast1.SystemName);
        return $"arn:{region.PartitionName}:sns:{region.SystemName}:{accountId}:";
    }
}
