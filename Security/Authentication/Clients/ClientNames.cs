using System.Collections.Frozen;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Security.Accounts;
using ServiceDefaults;

namespace Security.Authentication.Clients;

/// <summary>Keeps the names of configured programs and those of accounts apart: in the audit trail one name means one actor. Capitals do not count, as with accounts.</summary>
internal sealed class ClientNames(IServiceScopeFactory scopes, IOptions<ApiClientsOptions> options, ILogger<ClientNames> logger)
{
    private readonly FrozenSet<string> _names = options.Value.Clients.Select(client => client.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private volatile FrozenSet<string>? _taken;

    /// <summary>True for the name of a configured program, which no account may take.</summary>
    public bool Contains(string userName) => _names.Contains(userName);

    /// <summary>True when an account has the name of this program: the program is refused.</summary>
    /// <remarks>
    /// Asked of the database once in the life of the process: the configuration stays as it is until the end, and meanwhile no account takes such a name.
    /// A database that cannot answer refuses nobody, and is asked again: a program must learn from the service that the database is away, and no trail is written meanwhile.
    /// </remarks>
    public async ValueTask<bool> IsTakenAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (_taken ??= await FindTakenAsync(cancellationToken)).Contains(name);
        }
        catch (Exception exception) when (exception is DbException || DatabaseFailures.IsUnavailable(exception))
        {
            return false;
        }
    }

    private async Task<FrozenSet<string>> FindTakenAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var normalized = _names.Select(name => name.ToUpperInvariant()).ToList();
        var taken = await scope.ServiceProvider.GetRequiredService<ServiceDbContext>().Set<Account>()
            .Where(account => normalized.Contains(account.NormalizedUserName!)).Select(account => account.UserName!).ToListAsync(cancellationToken);
        foreach (var name in taken)
            logger.LogClientNameTaken(name);
        return taken.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
