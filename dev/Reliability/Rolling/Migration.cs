using Reliability.Mishaps;
using Runner.Local;

namespace Reliability.Rolling;

/// <summary>The databases are brought to the next version under load: from here on, the earlier code works on the later schema.</summary>
/// <param name="system">Whose databases.</param>
/// <param name="upgrade">To which version.</param>
internal sealed class Migration(LocalSystem system, IUpgrade upgrade) : IMishap
{
    public string Name => upgrade.Name;

    public async Task<IReadOnlyList<string>> HappenAsync(Func<Task> databasesAreReadable, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(databasesAreReadable);
        await upgrade.MigrateAsync(system, cancellationToken);
        await databasesAreReadable();
        return [];
    }
}
