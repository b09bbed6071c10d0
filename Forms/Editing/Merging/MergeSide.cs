namespace Forms.Editing;

/// <summary>Whose of two changes to the same place is taken.</summary>
public enum MergeSide
{
    /// <summary>That of whoever merges.</summary>
    Mine,

    /// <summary>That of whoever saved before.</summary>
    Theirs,
}
