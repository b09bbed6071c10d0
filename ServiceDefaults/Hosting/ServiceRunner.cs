using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ServiceDefaults;

/// <summary>Runs a service, or the one command it was started with.</summary>
public static partial class ServiceRunner
{
    /// <summary>Exit code when the configuration is wrong: <c>EX_CONFIG</c> of sysexits.h.</summary>
    public const int ConfigurationFault = 78;

    private const string Heading = "The configuration is wrong, so the service does not start. Correct each of these:";

    /// <summary>Builds a service from its configuration and runs it, as the other does.</summary>
    /// <param name="args">The arguments of the process.</param>
    /// <param name="add">Registers what the service has.</param>
    /// <param name="use">Adds its middleware and addresses; called once the settings have been validated.</param>
    public static async Task<int> RunServiceAsync(string[] args, Action<WebApplicationBuilder> add, Action<WebApplication> use)
    {
        ArgumentNullException.ThrowIfNull(add);

        WebApplication app;
        try
        {
            var builder = WebApplication.CreateBuilder(args);
            add(builder);
            app = builder.Build();
        }
        catch (Exception exception) when (ConfigurationFaults.Of(exception) is { Count: > 0 } faults)
        {
            // There is no log before there is a service.
            await Console.Error.WriteLineAsync($"{Heading}{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
            return ConfigurationFault;
        }

        return await app.RunServiceAsync(args, use);
    }

    /// <summary><c>dotnet X.dll</c> serves; <c>dotnet X.dll migrate</c> brings the database up to date and ends; so does any other <see cref="IServiceCommand"/> by its name.</summary>
    /// <param name="app">The service.</param>
    /// <param name="args">The arguments of the process.</param>
    /// <param name="use">Adds its middleware and addresses; called once the settings have been validated. Null: they are there.</param>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunServiceAsync(this WebApplication app, string[] args, Action<WebApplication>? use = null)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ServiceRunner));
        try
        {
            // Before anything is built from the settings: the host would validate only after it has made the bus.
            app.Services.GetService<IStartupValidator>()?.Validate();
            use?.Invoke(app);
            if (args is [MigrateCommand.Name, ..])
                return await MigrateCommand.RunAsync(app.Services);
            if (args is [var name, .. var rest] && FindCommand(app.Services, name) is { } command)
                return await command.RunAsync(rest);

            await app.ReadEndpointsOnce().RunAsync();
            return 0;
        }
        catch (Exception exception) when (ConfigurationFaults.Of(exception) is { Count: > 0 } faults)
        {
            LogConfigurationFaults(logger, string.Join(Environment.NewLine, faults));
            return ConfigurationFault;
        }
        finally
        {
            await app.DisposeAsync();
        }
    }

    private static IServiceCommand? FindCommand(IServiceProvider services, string name) =>
        services.GetServices<IServiceCommand>().FirstOrDefault(command => string.Equals(command.Name, name, StringComparison.Ordinal));

    [LoggerMessage(1001, LogLevel.Critical, Heading + "\n{Faults}")]
    private static partial void LogConfigurationFaults(ILogger logger, string faults);
}
