namespace Forms.Odm.Import;

/// <summary>A definition with its place in the file.</summary>
internal sealed record Placed(string Kind, IDefinition Definition, int Line, int Column)
{
    /// <summary>Whether anything refers to it.</summary>
    public bool IsUsed { get; set; }
}
