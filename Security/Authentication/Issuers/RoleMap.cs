using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Security.Authentication.Issuers;

/// <summary>What the roles of an identity provider grant here.</summary>
/// <param name="roles">From the provider's value to grants, parted by blanks; capitals count.</param>
/// <param name="section">Where it stands in the configuration, for the log.</param>
/// <param name="logger">Is told once of each role that is mapped to nothing.</param>
internal sealed class RoleMap(IDictionary<string, string> roles, string section, ILogger logger)
{
    /// <summary>Bounds what a provider that invents roles can make us remember.</summary>
    private const int MostRemembered = 1000;

    private readonly Dictionary<string, IReadOnlyList<Grant>> _grants = roles.ToDictionary(role => role.Key, role => Parse(role.Value), StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unknown = new(StringComparer.Ordinal);

    /// <summary>The grants of these roles; a role that is mapped to nothing grants nothing.</summary>
    public IReadOnlyList<Grant> Map(IEnumerable<string> values)
    {
        var grants = new List<Grant>();
        foreach (var value in values)
        {
            if (_grants.TryGetValue(value, out var granted))
                grants.AddRange(granted);
            else if (_unknown.Count < MostRemembered && _unknown.TryAdd(value, true))
                logger.LogUnknownRole(value, section);
        }

        return [.. grants.Distinct()];
    }

    /// <summary>What is wrong with a map, each fault in a sentence.</summary>
    public static IEnumerable<string> FindFaults(IDictionary<string, string> roles, string section) =>
        from role in roles
        from text in Split(role.Value).DefaultIfEmpty("")
        where Grant.Parse(text) is null
        select $"{section}:Roles:{role.Key} has '{text}'. Write ROLE, ROLE@STUDY or ROLE@STUDY@SITE, several parted by blanks, with the roles {string.Join(", ", Security.Roles.All)}.";

    private static IReadOnlyList<Grant> Parse(string text) => [.. Split(text).Select(Grant.Parse).OfType<Grant>()];

    private static string[] Split(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
