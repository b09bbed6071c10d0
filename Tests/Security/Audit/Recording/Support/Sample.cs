using ServiceDefaults;

namespace Tests.Security.Audit.Recording.Support;

/// <summary>A row with a column of each kind that the trail shows in its own way.</summary>
internal sealed class Sample : IRevisioned
{
    public long Id { get; private set; }

    public required string StudyOid { get; set; }

    public required string Code { get; set; }

    public string? Text { get; set; }

    public byte[] Content { get; set; } = [];

    public DateTimeOffset At { get; set; }

    public DayOfWeek Day { get; set; }

    public string Password { get; set; } = "";

    public int Revision { get; set; }
}
