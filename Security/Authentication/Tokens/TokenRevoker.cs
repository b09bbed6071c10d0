using Microsoft.EntityFrameworkCore;
using Security.Audit;
using ServiceDefaults;

namespace Security.Authentication.Tokens;

/// <summary>Revokes personal access tokens.</summary>
internal sealed class TokenRevoker(ServiceDbContext db, TokenReader tokens, TimeProvider clock)
{
    /// <summary>Revokes a token of an owner; one that is revoked already stays as it was.</summary>
    /// <returns>What is kept of it; null when the owner has no such token.</returns>
    public async Task<TokenSummary?> RevokeAsync(string ownerId, Guid tokenId, string? reason, CancellationToken cancellationToken)
    {
        if (await db.Set<PersonalAccessToken>().FirstOrDefaultAsync(row => row.TokenId == tokenId && row.OwnerId == ownerId, cancellationToken) is not { } token)
            return null;
        if (token.RevokedAt is not null)
            return TokenSummary.Of(token);

        Acting.Because(reason);
        Revoke(token);
        await db.SaveChangesAsync(cancellationToken);
        tokens.ForgetToken(token.TokenHash);
        return TokenSummary.Of(token);
    }

    /// <summary>Revokes every token of an owner, for the caller to save. Tell all <see cref="Access.ISubjectMemory"/> after the commit.</summary>
    public async Task RevokeAllAsync(string ownerId, CancellationToken cancellationToken)
    {
        foreach (var token in await db.Set<PersonalAccessToken>().Where(row => row.OwnerId == ownerId && row.RevokedAt == null).ToListAsync(cancellationToken))
            Revoke(token);
    }

    private void Revoke(PersonalAccessToken token)
    {
        (token.RevokedAt, token.RevokedBy) = (clock.GetUtcNow(), Acting.Actor.Id);
        db.Note(new AuditNote("token-revoked", $"PersonalAccessToken {token.TokenId}", clock.GetUtcNow())
        {
            Details = new Dictionary<string, string?>(StringComparer.Ordinal) { ["name"] = token.Name, ["owner"] = token.OwnerId },
        });
    }
}
