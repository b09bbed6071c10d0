using Contracts;
using ServiceDefaults;

namespace Builder.Service.Domain;

/// <summary>What an environment last said of itself when it started.</summary>
public sealed class EnvironmentPresence : IRevisioned
{
    public required string Environment { get; init; }
    public string Kind { get; private set; } = "";
    public string SoftwareVersion { get; private set; } = "";

    /// <summary>By the environment's own clock.</summary>
    public DateTimeOffset AnnouncedAt { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }
    public int Revision { get; set; }

    /// <summary>Keeps the newest word: messages come late and more than once.</summary>
    public void TakeOver(EnvironmentAnnounced announcement, DateTimeOffset receivedAt)
    {
        if (announcement.AnnouncedAt <= AnnouncedAt)
            return;
        Kind = announcement.Kind;
        SoftwareVersion = announcement.SoftwareVersion;
        AnnouncedAt = announcement.AnnouncedAt;
        ReceivedAt = receivedAt;
    }
}
