namespace Tests.Security.Audit.Recording.Support;

/// <summary>A row that is left out of the trail.</summary>
internal sealed class Unwatched
{
    public long Id { get; private set; }

    public string Name { get; set; } = "";
}
