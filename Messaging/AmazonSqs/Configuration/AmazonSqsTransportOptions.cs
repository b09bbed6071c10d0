namespace MassTransit;

/// <summary>Where the bus connects to, as options (by bus name). They apply before the callback of <c>UsingAmazonSqs</c>, which may override them.</summary>
public class AmazonSqsTransportOptions
{
    /// <summary>The AWS region, for example <c>eu-central-1</c>. Only with a region is a host made of these options.</summary>
    public string? Region { get; set; }

    /// <summary>The scope: a path segment of host and queue addresses. It does not change topic names.</summary>
    public string? Scope { get; set; }

    /// <summary>The access key id; without it the default AWS credential chain is asked.</summary>
    public string? AccessKey { get; set; }

    /// <summary>The secret of the access key.</summary>
    public string? SecretKey { get; set; }
}
