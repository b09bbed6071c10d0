using Reliability.Counting;
using Runner.Local;

namespace Seeds.Services;

/// <summary>The databases and the folder of one run.</summary>
/// <param name="kind">Which database.</param>
/// <param name="settings">The services' configuration but for the address of SNS and SQS.</param>
/// <param name="drop">Removes the databases.</param>
internal sealed class SeedDatabases(LocalDatabase kind, ServiceSettings settings, Func<Task> drop) : IAsyncDisposable
{
    public ServiceSettings Settings => settings;

    /// <summary>Past the services, and without faults.</summary>
    public ServiceDatabase Of(ServiceName service) => new(kind, settings.Databases[service]);

    public async ValueTask DisposeAsync()
    {
        await drop();
        Directory.Delete(settings.Folder, recursive: true);
    }
}
