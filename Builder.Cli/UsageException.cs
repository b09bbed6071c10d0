namespace Builder.Cli;

/// <summary>A command cannot begin: what is wrong is on this side.</summary>
/// <param name="detail">What is wrong, and where.</param>
/// <param name="remedy">What to do.</param>
internal sealed class UsageException(string detail, string remedy) : Exception(detail)
{
    /// <summary>What to do.</summary>
    public string Remedy { get; } = remedy;
}
