using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Security.Authentication.Clients;

/// <summary>Finds every fault of the configured programs at once.</summary>
internal sealed partial class ApiClientsValidator : IValidateOptions<ApiClientsOptions>
{
    public ValidateOptionsResult Validate(string? name, ApiClientsOptions options)
    {
        var faults = options.Clients.SelectMany(FindFaults).Concat(FindDuplicates(options.Clients)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FindFaults(ApiClientOptions client, int index)
    {
        // A colon parts the prefix of an identity provider's subjects from the rest: no program may pass for one of them.
        if (client.Name is not { Length: > 0 and <= 100 } || client.Name.Contains(':', StringComparison.Ordinal) || string.IsNullOrWhiteSpace(client.Name))
            yield return $"ApiClients:{index}:Name is '{client.Name}'. Give the program a lasting name of 1 to 100 characters, without a colon.";
        if (!HashText().IsMatch(client.TokenHash))
            yield return $"ApiClients:{index}:TokenHash is no SHA-256. Set it to sha256: and the 64 hexadecimal digits of the token's hash; the token itself stands in no configuration.";
        foreach (var grant in client.Grants.Where(grant => Grant.Parse(grant) is null))
            yield return $"ApiClients:{index}:Grants has '{grant}'. Write ROLE, ROLE@STUDY or ROLE@STUDY@SITE with one of the roles {string.Join(", ", Roles.All)}.";
    }

    private static IEnumerable<string> FindDuplicates(IReadOnlyList<ApiClientOptions> clients) => clients
        .Where(client => HashText().IsMatch(client.TokenHash))
        .GroupBy(client => client.TokenHash, StringComparer.OrdinalIgnoreCase).Where(same => same.Skip(1).Any())
        .Select(same => $"ApiClients: {string.Join(" and ", same.Select(client => $"'{client.Name}'"))} have the same TokenHash. Give each entry a token of its own.");

    [GeneratedRegex("^sha256:[0-9a-fA-F]{64}$", RegexOptions.None, 1000)]
    private static partial Regex HashText();
}
