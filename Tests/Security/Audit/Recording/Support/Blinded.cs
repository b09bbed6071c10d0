namespace Tests.Security.Audit.Recording.Support;

/// <summary>A row that says itself who may know of it.</summary>
internal sealed class Blinded
{
    public long Id { get; private set; }

    public required string StudyOid { get; init; }

    public required string Code { get; init; }

    public string? AccessClass { get; set; }

    public string Value { get; set; } = "";
}
