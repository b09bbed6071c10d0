namespace ServiceDefaults;

/// <summary>A row that two writers must not change unaware of each other.</summary>
public interface IRevisioned
{
    /// <summary>Counts the changes of the row, from 1. The save adds one and fails if the row is no longer what was read.</summary>
    int Revision { get; set; }
}
