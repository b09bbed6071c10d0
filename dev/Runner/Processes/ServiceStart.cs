namespace Runner.Processes;

/// <summary>How to start a service.</summary>
/// <param name="Project">The project's name, such as <c>Cdms.Service</c>.</param>
/// <param name="Name">What logs and messages call it, such as <c>cdms-uat</c>.</param>
/// <param name="LogFile">Where its output goes; appended.</param>
/// <param name="Settings">Its configuration, as environment variables.</param>
public sealed record ServiceStart(string Project, string Name, string LogFile, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>Its arguments. Default none.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The checkout that it is taken from, such as one of an earlier version; null: this program's own.</summary>
    public string? Checkout { get; init; }

    /// <summary>The build output of the same configuration as this program's own.</summary>
    /// <exception cref="FileNotFoundException">The service has not been built.</exception>
    public string Assembly
    {
        get
        {
            var output = $"{Project}/bin/{Configuration}/net10.0/{Project}.dll";
            var path = Checkout is null ? RepositoryRoot.Combine(output) : Path.Combine(Checkout, output);
            return File.Exists(path)
                ? path
                : throw new FileNotFoundException($"{Project} has not been built: dotnet build {Project} -c {Configuration}", path);
        }
    }

    private static string Configuration { get; } =
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
}
