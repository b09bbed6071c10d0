using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Security.Authentication.Issuers;

namespace Security.Authentication.OpenIdConnect;

/// <summary>Finds every fault of the sign-in through a provider at once.</summary>
internal sealed partial class OpenIdConnectSignInValidator : IValidateOptions<OpenIdConnectSignInOptions>
{
    private const string Section = OpenIdConnectSignInOptions.Section;

    public ValidateOptionsResult Validate(string? name, OpenIdConnectSignInOptions options)
    {
        var faults = IssuerAddress.FindFaults(options.Authority, options.RequireHttps, Section)
            .Concat(RoleMap.FindFaults(options.Roles, Section)).Concat(FindFaults(options)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FindFaults(OpenIdConnectSignInOptions options)
    {
        if (string.IsNullOrEmpty(options.ClientSecret))
            yield return $"{Section}:ClientSecret is empty. Set it to the secret that the provider gave to this service, or {Section}:ClientSecretFile to the path of a file that holds it.";
        if (string.IsNullOrWhiteSpace(options.ClientId))
            yield return $"{Section}:ClientId is empty. Set it to this service's name at the provider.";
        if (!PrefixText().IsMatch(options.SubjectPrefix))
            yield return $"{Section}:SubjectPrefix is '{options.SubjectPrefix}'. Use lower-case letters, digits and hyphens with a colon at the end, such as oidc:, and another one than for programs.";
        foreach (var (key, claim) in new[] { ("SubjectClaim", options.SubjectClaim), ("NameClaim", options.NameClaim), ("RoleClaim", options.RoleClaim) })
            if (string.IsNullOrWhiteSpace(claim))
                yield return $"{Section}:{key} is empty. Name the claim, or leave the setting out for the default.";
        if (options.MaximumAge < TimeSpan.FromMinutes(1) || options.GrantsValidFor < TimeSpan.FromMinutes(1))
            yield return $"{Section}:MaximumAge ({options.MaximumAge}) and GrantsValidFor ({options.GrantsValidFor}) must be a minute at least, as DAYS.HH:MM:SS.";
    }

    [GeneratedRegex("^(?!jwt:)[a-z0-9-]{1,20}:$", RegexOptions.None, 1000)]
    private static partial Regex PrefixText();
}
