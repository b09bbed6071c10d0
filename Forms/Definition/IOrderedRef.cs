namespace Forms;

/// <summary>A reference that has a place among its siblings.</summary>
public interface IOrderedRef
{
    /// <summary>The place as the file gives it; null where it gives none.</summary>
    int? OrderNumber { get; }
}
