namespace Builder.Service.Data;

/// <summary>Lengths of text columns that more than one table has.</summary>
internal static class ColumnLengths
{
    /// <summary><c>sha256:</c> and 64 digits.</summary>
    public const int ContentHash = 71;

    /// <summary>Names of environments and actors.</summary>
    public const int Name = 100;

    /// <summary>Names of states and causes.</summary>
    public const int Code = 64;
}
