using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Security.Authentication.Issuers;
using Security.Authentication.OpenIdConnect;

namespace Security.Authentication.Jwt;

/// <summary>Finds every fault of the sign-in of programs at once.</summary>
internal sealed class JwtSignInValidator(IConfiguration configuration) : IValidateOptions<JwtSignInOptions>
{
    private const string Section = JwtSignInOptions.Section;

    public ValidateOptionsResult Validate(string? name, JwtSignInOptions options)
    {
        var faults = IssuerAddress.FindFaults(options.Authority, options.RequireHttps, Section)
            .Concat(RoleMap.FindFaults(options.Roles, Section)).Concat(FindFaults(options)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FindFaults(JwtSignInOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Audience))
            yield return $"{Section}:Audience is empty. Set it to this service's API as the issuer names it; otherwise tokens meant for others would pass.";
        // The audience of an id token is the client's id. It says who somebody is, and is no permission to act for them.
        else if (options.Audience == configuration[$"{OpenIdConnectSignInOptions.Section}:ClientId"])
            yield return $"{Section}:Audience is the client id of {OpenIdConnectSignInOptions.Section}, so id tokens of people would pass as tokens of programs. Give the API an audience of its own.";
        if (options.SubjectClaim.Split('|').Any(string.IsNullOrWhiteSpace))
            yield return $"{Section}:SubjectClaim is '{options.SubjectClaim}'. Name one claim, or several parted by |, such as client_id|sub.";
        if (string.IsNullOrWhiteSpace(options.NameClaim) || string.IsNullOrWhiteSpace(options.RoleClaim))
            yield return $"{Section}:NameClaim or RoleClaim is empty. Name the claim, or leave the setting out for the default.";
    }
}
