using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Security.Access;

namespace Security.Accounts;

/// <summary>Makes the principal of a session from an account and its grants.</summary>
internal sealed class SessionPrincipals(IGrantReader grants, TimeProvider clock)
{
    private static readonly string[] FromAccount = [ActorClaims.Subject, ActorClaims.Name, ActorClaims.Kind, Grant.ClaimType];

    /// <summary>The principal of a new session.</summary>
    /// <param name="account">Who signed in.</param>
    /// <param name="methods">How, for <see cref="SessionClaims.Methods"/>.</param>
    /// <param name="cancellationToken">Cancels reading the grants.</param>
    public async Task<ClaimsPrincipal> CreateAsync(Account account, IEnumerable<string> methods, CancellationToken cancellationToken) => Of(
    [
        .. await ReadAsync(account, cancellationToken),
        new(ActorClaims.AuthenticatedAt, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64),
        new(SessionClaims.SessionId, NewSessionId()),
        .. methods.Select(method => new Claim(SessionClaims.Methods, method)),
    ]);

    /// <summary>The principal of a session that goes on, with the account's name and grants of now.</summary>
    public async Task<ClaimsPrincipal> RenewAsync(Account account, ClaimsPrincipal session, CancellationToken cancellationToken) =>
        Of([.. await ReadAsync(account, cancellationToken), .. session.Claims.Where(claim => !FromAccount.Contains(claim.Type, StringComparer.Ordinal))]);

    /// <summary>128 random bits.</summary>
    public static string NewSessionId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static ClaimsPrincipal Of(IEnumerable<Claim> claims) =>
        new(new ClaimsIdentity(claims, Schemes.Session, ActorClaims.Name, Grant.ClaimType));

    private async Task<IEnumerable<Claim>> ReadAsync(Account account, CancellationToken cancellationToken) =>
        ActorClaims.For(account.ToActor(), await grants.ReadAsync(account.SubjectId, cancellationToken));
}
