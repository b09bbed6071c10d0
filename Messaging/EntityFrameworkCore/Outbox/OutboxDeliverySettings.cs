using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What delivery has beyond the official settings; read from the configuration section <c>Messaging:Outbox</c>.</summary>
internal sealed class OutboxDeliverySettings
{
    public const string Section = "Messaging:Outbox";

    /// <summary>How often to look for what another process committed, or this one before a crash. Default 1 second.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a claimed unit belongs to one process; after a crash it is sent again when this has passed. Default 1 minute, at most 12 hours.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a unit belongs from its commit on to the process that committed it, which sends it from memory; after a crash another one takes over
    /// when this has passed. Default 15 seconds, at most 12 hours. Sending begins only while it lasts longer than the time limit of one message.
    /// </summary>
    public TimeSpan FirstLease { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many committed messages are kept in memory at most until they are sent; more of them are read back from the table. Default 1,000.</summary>
    public int HandOverMessages { get; set; } = 1000;

    /// <summary>How many bytes of committed messages are kept in memory at most until they are sent. Default 32 MiB.</summary>
    public int HandOverBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How many units are sent at once. Default 100.</summary>
    public int Senders { get; set; } = 100;

    /// <summary>
    /// How long what was sent gathers, while the database has just been busy with the last set, to leave the table in one statement; the first is never
    /// kept waiting. Default 20 milliseconds. After a crash so much may be sent twice.
    /// </summary>
    public TimeSpan SettleInterval { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>The pause after the first failure of a message; it doubles with each. Default 1 second.</summary>
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two attempts. Default 5 minutes, at most 12 hours.</summary>
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest pause between two attempts while the broker cannot be reached. Default 15 seconds.</summary>
    public TimeSpan LongestOutageDelay { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>After how many failures that are the message's own it goes to quarantine. Default 10.</summary>
    public int AttemptsBeforeQuarantine { get; set; } = 10;

    /// <summary>The pause after a number of failures.</summary>
    public TimeSpan DelayAfter(int attempts) => Delay(attempts, LongestDelay);

    /// <summary>The pause after a number of failures to reach the broker.</summary>
    public TimeSpan DelayDuringOutage(int attempts) => Delay(attempts, LongestOutageDelay);

    /// <summary>Takes over the keys that are set.</summary>
    public void Read(IConfiguration? configuration)
    {
        if (configuration?.GetSection(Section) is not { } section)
            return;

        PollInterval = Duration(section, nameof(PollInterval), PollInterval);
        Lease = Duration(section, nameof(Lease), Lease);
        FirstLease = Duration(section, nameof(FirstLease), FirstLease);
        HandOverMessages = Number(section, nameof(HandOverMessages), HandOverMessages);
        HandOverBytes = Number(section, nameof(HandOverBytes), HandOverBytes);
        Senders = Number(section, nameof(Senders), Senders);
        SettleInterval = Duration(section, nameof(SettleInterval), SettleInterval);
        FirstDelay = Duration(section, nameof(FirstDelay), FirstDelay);
        LongestDelay = Duration(section, nameof(LongestDelay), LongestDelay);
        LongestOutageDelay = Duration(section, nameof(LongestOutageDelay), LongestOutageDelay);
        AttemptsBeforeQuarantine = Number(section, nameof(AttemptsBeforeQuarantine), AttemptsBeforeQuarantine);
    }

    private TimeSpan Delay(int attempts, TimeSpan longest)
    {
        var factor = Math.Pow(2, Math.Clamp(attempts - 1, 0, 30));
        return TimeSpan.FromTicks((long)Math.Min(FirstDelay.Ticks * factor, longest.Ticks));
    }

    private static int Number(IConfiguration section, string key, int standard)
    {
        if (section[key] is not { Length: > 0 } text)
            return standard;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : throw new ConfigurationException($"{Section}:{key} is '{text}'. Write a whole number from 1 to {int.MaxValue}.");
    }

    private static TimeSpan Duration(IConfiguration section, string key, TimeSpan standard)
    {
        if (section[key] is not { Length: > 0 } text)
            return standard;

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value)
            && value > TimeSpan.Zero && value <= TimeSpan.FromHours(12)
            ? value
            : throw new ConfigurationException($"{Section}:{key} is '{text}'. Write a duration from 00:00:00.001 to 12:00:00.");
    }
}
