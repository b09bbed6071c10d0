using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Says where SNS is: the address that was configured, or the one of the region (source: AWS General Reference, Amazon SNS endpoints).</summary>
internal sealed class EndpointProvider : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (parameters["Endpoint"] is string { Length: > 0 } configured)
            return new Endpoint(configured);
        if (parameters["Region"] is not string { Length: > 0 } region)
            throw new AmazonSimpleNotificationServiceException("Amazon SNS: neither a region nor a service address is configured. Set RegionEndpoint or ServiceURL.");

        var partition = Fn.Partition(region);
        var fips = parameters["UseFIPS"] is true;
        var dualStack = parameters["UseDualStack"] is true;
        // GovCloud's plain names are its FIPS ones.
        if (fips && !dualStack && region.StartsWith("us-gov-", StringComparison.Ordinal))
            return new Endpoint($"https://sns.{region}.{partition.dnsSuffix}");
        return new Endpoint($"https://sns{(fips ? "-fips" : "")}.{region}.{(dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix)}");
    }
}
