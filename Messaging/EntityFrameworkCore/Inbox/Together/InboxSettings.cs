using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What the inbox has beyond the official settings; read from the configuration section <c>Messaging:Inbox</c>.</summary>
internal sealed class InboxSettings
{
    public const string Section = "Messaging:Inbox";

    /// <summary>How many deliveries of an endpoint share a transaction at most. Default 10; with 1 each has its own.</summary>
    public int MostTogether { get; set; } = 10;

    /// <summary>How many such transactions of an endpoint may be open at once. Default 8; a second one begins only when deliveries wait for long.</summary>
    public int Lanes { get; set; } = 8;

    /// <summary>Takes over the keys that are set.</summary>
    public void Read(IConfiguration? configuration)
    {
        if (configuration?.GetSection(Section) is not { } section)
            return;

        MostTogether = Count(section, nameof(MostTogether), MostTogether);
        Lanes = Count(section, nameof(Lanes), Lanes);
    }

    private static int Count(IConfiguration section, string key, int standard)
    {
        if (section[key] is not { Length: > 0 } text)
            return standard;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 50
            ? value
            : throw new InvalidOperationException($"{Section}:{key} is '{text}'. Set it to a whole number from 1 to 50.");
    }
}
