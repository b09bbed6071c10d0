namespace ServiceDefaults;

/// <summary>Something that a service does in place of serving, named on its command line. Register it as a singleton.</summary>
public interface IServiceCommand
{
    /// <summary>The word after the program: <c>dotnet X.dll NAME</c>.</summary>
    string Name { get; }

    /// <summary>Does it. Nothing else of the service runs meanwhile.</summary>
    /// <param name="args">What follows the name.</param>
    /// <returns>The exit code of the process.</returns>
    Task<int> RunAsync(string[] args);
}
