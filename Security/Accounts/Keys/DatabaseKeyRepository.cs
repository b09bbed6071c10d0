using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Keeps the keys of cookies and forms in the service's database, so that all replicas share them.</summary>
/// <remarks>The framework asks without await. It does so at start and once a day, not with every request.</remarks>
internal sealed class DatabaseKeyRepository(IServiceScopeFactory scopes) : IXmlRepository
{
    private const string KeyElement = "key";

    private volatile int _lastSeen;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var keys = KeysOf(scope).AsNoTracking().OrderBy(key => key.Id).ToList();
        _lastSeen = keys.Count == 0 ? 0 : keys[^1].Id;
        return [.. keys.Select(key => XElement.Parse(key.Xml))];
    }

    /// <summary>Of replicas that make a new key at the same moment one succeeds; the others read that one afterwards, and theirs is given up.</summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        while (!TryStore(element, friendlyName))
        {
            if (element.Name.LocalName == KeyElement)
                return;
            // A revocation must not be lost; it takes the next place.
            GetAllElements();
        }
    }

    private static DbSet<DataProtectionKey> KeysOf(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<ServiceDbContext>().Set<DataProtectionKey>();

    private bool TryStore(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDbContext>();
        db.Add(new DataProtectionKey { Id = _lastSeen + 1, FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        try
        {
            db.SaveChanges();
            return true;
        }
        catch (DbUpdateException exception) when (DatabaseFailures.IsDuplicateKey(exception))
        {
            return false;
        }
    }
}
