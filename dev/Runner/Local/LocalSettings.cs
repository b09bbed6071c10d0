using System.Globalization;
using Runner.Processes;

namespace Runner.Local;

/// <summary>The configuration that a local system gives its services.</summary>
internal sealed class LocalSettings(LocalSystemOptions options, string serviceUrl, PostgresProcess? postgres)
{
    public string Token => options.Token;

    public ServiceStart Builder()
    {
        var settings = Common("builder");
        foreach (var (index, environment) in options.Environments.Index())
        {
            settings[string.Create(CultureInfo.InvariantCulture, $"Environments__{index}__Name")] = environment;
            settings[string.Create(CultureInfo.InvariantCulture, $"Environments__{index}__Kind")] = KindOf(environment);
        }

        return Start("Builder.Service", "builder", settings, options.Settings);
    }

    public ServiceStart Cdms(string environment)
    {
        var settings = Common($"cdms-{environment}");
        settings["Cdms__Environment"] = environment;
        settings["Cdms__Kind"] = KindOf(environment);
        return Start("Cdms.Service", $"cdms-{environment}", settings, options.Settings.Concat(options.CdmsSettings));
    }

    /// <summary>Reaches the database of <c>builder</c> or <c>cdms-ENVIRONMENT</c>.</summary>
    public string ConnectionStringOf(string name) => postgres is null
        ? $"Data Source={Path.Combine(options.Folder, $"{name}.db")}"
        : postgres.ConnectionStringOf(name.Replace('-', '_'));

    /// <summary>Where <c>builder</c> or <c>cdms-ENVIRONMENT</c> leaves the one-time password of its first account.</summary>
    public string FirstPasswordFileOf(string name) => Path.Combine(options.Folder, $"{name}-first-password.txt");

    private string KindOf(string environment) => options.Production.Contains(environment, StringComparer.Ordinal) ? "production" : "uat";

    private ServiceStart Start(string project, string name, Dictionary<string, string> settings, IEnumerable<KeyValuePair<string, string>> more)
    {
        foreach (var (key, value) in more)
            settings[key] = value;
        return new ServiceStart(project, name, Path.Combine(options.Folder, $"{name}.log"), settings);
    }

    private Dictionary<string, string> Common(string name)
    {
        var settings = Own(name);
        foreach (var (key, value) in LocalClient.Settings(options.Token))
            settings[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return settings;
    }

    private Dictionary<string, string> Own(string name) => new(StringComparer.Ordinal)
    {
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        ["Aws__Region"] = "us-east-1",
        ["Aws__ServiceUrl"] = serviceUrl,
        ["Aws__AccessKey"] = "local",
        ["Aws__SecretKey"] = "local",
        // A stop lets the last poll end: on a local machine nobody wants to wait the 20 s that save calls to AWS.
        ["Messaging__AmazonSqs__ReceiveWaitSeconds"] = "1",
        // The queue of failed messages is made when the first one fails: who works on it wants to see it soon.
        ["FailedMessages__PauseAfterFault"] = "00:00:02",
        ["FailedMessages__PollInterval"] = "00:00:00.5",
        ["Telemetry__Metrics"] = "true",
        ["Telemetry__Interval"] = "00:00:15",
        ["Accounts__FirstPasswordFile"] = FirstPasswordFileOf(name),
        ["ClaimCheck__Folder"] = Path.Combine(options.Folder, "claim-check"),
        ["Database__MigrateAtStart"] = "true",
        ["Database__Provider"] = postgres is null ? "Sqlite" : "PostgreSql",
        ["Database__ConnectionString"] = ConnectionStringOf(name),
    };
}
