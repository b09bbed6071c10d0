namespace Benchmarks.Loops;

/// <summary>Which half of a loop a process is.</summary>
internal enum LoopSide
{
    /// <summary>Takes publish requests and hears the answers.</summary>
    Builder,

    /// <summary>Installs and answers.</summary>
    Cdms,
}
