using Microsoft.Extensions.Configuration;

namespace ServiceDefaults;

/// <summary>Where SNS and SQS are.</summary>
// "Aws": { "Region": "eu-central-1" }   or, for an emulator:   "Aws": { "ServiceUrl": "http://127.0.0.1:4566", "AccessKey": "local", "SecretKey": "local" }
public sealed class AwsOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Aws";

    /// <summary>AWS region. Default <c>us-east-1</c>, which emulators expect.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>Base address of an emulator. Empty (default): AWS itself.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Access key. Empty (default): the default credential chain of the AWS SDK.</summary>
    public string? AccessKey { get; set; }

    /// <summary>Secret key; together with <see cref="AccessKey"/> or not at all.</summary>
    public string? SecretKey { get; set; }

    internal bool HasKeys => !string.IsNullOrEmpty(AccessKey);

    internal static AwsOptions From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<AwsOptions>() ?? new AwsOptions();
}
