using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Security.Accounts;

/// <summary>A sign-in under way: the password was right, and something is still missing. It gives access to the pages of that and to nothing else.</summary>
/// <param name="UserName">The account.</param>
/// <param name="Stamp">Its security stamp when the password was given.</param>
/// <param name="Methods">What has been proven, for <see cref="SessionClaims.Methods"/>.</param>
/// <param name="ReturnUrl">Where to go in the end.</param>
internal sealed record PendingSignIn(string UserName, string Stamp, IReadOnlyList<string> Methods, string? ReturnUrl)
{
    /// <summary>The scheme of its cookie.</summary>
    public const string Scheme = "PendingSignIn";

    /// <summary>How long somebody has to finish.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    // Not the claims of a signed-in actor: who is half-way in must not pass for one.
    private const string AccountClaim = "pending_account", StampClaim = "pending_stamp", MethodClaim = "pending_method", ReturnUrlClaim = "pending_return_url";

    /// <summary>True when that has been proven.</summary>
    public bool Has(string method) => Methods.Contains(method, StringComparer.Ordinal);

    /// <summary>With one more proof.</summary>
    public PendingSignIn With(string method) => this with { Methods = [.. Methods.Append(method).Distinct(StringComparer.Ordinal)] };

    /// <summary>Puts it into its cookie.</summary>
    public Task BeginAsync(HttpContext http) => http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(AccountClaim, UserName), new(StampClaim, Stamp), .. Methods.Select(method => new Claim(MethodClaim, method)),
            .. ReturnUrl is null ? Array.Empty<Claim>() : [new(ReturnUrlClaim, ReturnUrl)],
        ],
        Scheme)));

    /// <summary>The one under way; null when there is none, or its time is over.</summary>
    public static async Task<PendingSignIn?> FindAsync(HttpContext http)
    {
        if ((await http.AuthenticateAsync(Scheme)).Principal is not { } pending)
            return null;
        return new(
            pending.FindFirstValue(AccountClaim) ?? "", pending.FindFirstValue(StampClaim) ?? "",
            [.. pending.FindAll(MethodClaim).Select(claim => claim.Value)], pending.FindFirstValue(ReturnUrlClaim));
    }

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);
}
