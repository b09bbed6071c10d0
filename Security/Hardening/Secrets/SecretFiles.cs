using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Security.Hardening;

/// <summary>Secrets come from the environment or from files: <c>Database:ConnectionStringFile</c> names the file that holds <c>Database:ConnectionString</c>.</summary>
/// <remarks>A file is read once, at start, and wins over a value that is given otherwise. One line break at its end does not count.</remarks>
internal static class SecretFiles
{
    /// <summary>The settings that may be given so.</summary>
    public static IReadOnlyList<string> Settings { get; } =
    [
        "Database:ConnectionString",
        "Aws:AccessKey", "Aws:SecretKey",
        "ClaimCheck:AccessKey", "ClaimCheck:SecretKey",
        "SignIn:OpenIdConnect:ClientSecret",
    ];

    public static void AddSecretFiles(this WebApplicationBuilder builder)
    {
        var read = Settings.Where(setting => !string.IsNullOrWhiteSpace(builder.Configuration[setting + "File"]))
            .Select(setting => SecretFile.Read(setting, builder.Configuration[setting + "File"]!)).ToList();

        // The path has done its work: who finds both would have to ask which one counts.
        builder.Configuration.AddInMemoryCollection(read.Where(file => file.Fault is null)
            .SelectMany(file => new[] { KeyValuePair.Create(file.Setting, file.Value), KeyValuePair.Create(file.Setting + "File", (string?)"") }));
        // Said with all other faults of the configuration, when the service starts.
        builder.Services.AddOptions<SecretFileFaults>().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SecretFileFaults>>(new SecretFileFaults([.. read.Select(file => file.Fault).OfType<string>()]));
    }
}
