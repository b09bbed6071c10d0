namespace Messaging.ClaimCheck;

// "ClaimCheck": { "Folder": ".local/claims" }
// "ClaimCheck": { "Bucket": "study-forms-claims", "Region": "eu-central-1" }
/// <summary>Where payloads go that are too large for a message, and what counts as too large.</summary>
public sealed class ClaimCheckOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ClaimCheck";

    /// <summary>160 KiB: 213 KiB as base64, which leaves 43 KiB of SNS's 256 KiB to the rest of the envelope and the attributes.</summary>
    public const int DefaultInlineLimitBytes = 160 * 1024;

    /// <summary>180 KiB: 240 KiB as base64; beyond it, an envelope with a few long texts does not pass through SNS (quota "Message size", 256 KiB).</summary>
    public const int GreatestInlineLimitBytes = 180 * 1024;

    /// <summary>A folder that all services reach; created when it is missing. Exactly one of this and <see cref="Bucket" /> is set.</summary>
    public string? Folder { get; set; }

    /// <summary>An S3 bucket that exists already.</summary>
    public string? Bucket { get; set; }

    /// <summary>What the names of the bucket's objects begin with; default none. Several systems may share a bucket by it.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The endpoint of an S3 emulator, addressed path-style; null (the default) for AWS.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The bucket's AWS region; null for the one of the environment.</summary>
    public string? Region { get; set; }

    /// <summary>An access key, for emulators; null (the default) for the AWS credential chain.</summary>
    public string? AccessKey { get; set; }

    /// <summary>The secret of <see cref="AccessKey" />.</summary>
    public string? SecretKey { get; set; }

    /// <summary>Payloads up to this length, in bytes before base64, travel in the message; default 160 KiB, from 0 (never) to 180 KiB.</summary>
    public int InlineLimitBytes { get; set; } = DefaultInlineLimitBytes;
}
