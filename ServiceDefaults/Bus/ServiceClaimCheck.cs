using Messaging.ClaimCheck;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults;

/// <summary>Where definitions go that are too large for a message: <c>ClaimCheck:Folder</c> or <c>ClaimCheck:Bucket</c>.</summary>
internal static class ServiceClaimCheck
{
    public static void AddServiceClaimCheck(this IServiceCollection services, IConfiguration configuration)
    {
        var aws = AwsOptions.From(configuration);
        services.AddClaimCheck(claims =>
        {
            // A bucket is where the queues are, unless its own section says otherwise.
            (claims.Region, claims.ServiceUrl, claims.AccessKey, claims.SecretKey) = (aws.Region, aws.ServiceUrl, aws.AccessKey, aws.SecretKey);
            configuration.GetSection(ClaimCheckOptions.Section).Bind(claims);
        });
    }
}
