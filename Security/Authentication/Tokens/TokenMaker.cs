using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security.Audit;
using Security.Authentication.Subjects;
using ServiceDefaults;

namespace Security.Authentication.Tokens;

/// <summary>Makes personal access tokens.</summary>
internal sealed class TokenMaker(ServiceDbContext db, CurrentGrants grants, IOptions<PersonalAccessTokenOptions> options, TimeProvider clock)
{
    /// <summary>The token, or why there is none.</summary>
    public async Task<(MadeToken? Made, Problem? Fault)> MakeAsync(Actor owner, TokenRequest request, CancellationToken cancellationToken)
    {
        if (owner.Kind != ActorKind.Person)
            return (null, TokenFaults.NotAPerson);
        var owned = await grants.ReadAsync(owner.Id, cancellationToken);
        if (FindFault(request, owned) is { } fault)
            return (null, fault);

        var token = TokenHash.NewToken();
        var row = db.Add(Row(owner, request, token)).Entity;
        db.Note(new AuditNote("token-created", $"PersonalAccessToken {row.TokenId}", row.CreatedAt) { Details = Details(row) });
        return await TrySaveAsync(cancellationToken) ? (new MadeToken(token, TokenSummary.Of(row)), null) : (null, TokenFaults.NameTaken(row.Name));
    }

    private Problem? FindFault(TokenRequest request, IReadOnlyList<Grant> owned)
    {
        if (request.Name.Trim() is not { Length: > 0 and <= PersonalAccessToken.NameLength } name || name.Any(char.IsControl))
            return TokenFaults.BadName;
        if (request.Grants.Count == 0)
            return TokenFaults.NoGrants;
        foreach (var text in request.Grants)
        {
            if (Grant.Parse(text) is not { } wanted)
                return TokenFaults.BadGrant(text);
            if (!owned.Cover(wanted))
                return TokenFaults.GrantNotOwned(wanted, owned);
        }

        var lifetime = request.ExpiresAt - clock.GetUtcNow();
        return lifetime <= TimeSpan.Zero || lifetime > options.Value.MaximumLifetime ? TokenFaults.BadEnd(options.Value.MaximumLifetime) : null;
    }

    private PersonalAccessToken Row(Actor owner, TokenRequest request, string token) => new()
    {
        TokenId = Guid.CreateVersion7(clock.GetUtcNow()),
        OwnerId = owner.Id,
        Name = request.Name.Trim(),
        TokenHash = TokenHash.Of(token),
        Grants = GrantList.Write(request.Grants.Select(Grant.Parse).OfType<Grant>()),
        CreatedAt = clock.GetUtcNow(),
        ExpiresAt = request.ExpiresAt ?? clock.GetUtcNow() + options.Value.DefaultLifetime,
    };

    private async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (DatabaseFailures.IsDuplicateKey(exception))
        {
            // Ids and hashes are random: what was there already is the name.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static Dictionary<string, string?> Details(PersonalAccessToken row) => new(StringComparer.Ordinal)
    {
        ["name"] = row.Name,
        ["owner"] = row.OwnerId,
        ["grants"] = row.Grants,
        ["expiresAt"] = row.ExpiresAt.ToString("O"),
    };
}
