using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security.Audit;
using Security.Authentication.OpenIdConnect;
using Security.Authentication.Subjects;
using ServiceDefaults;

namespace Security.Authentication.People;

/// <summary>Keeps who signed in through the identity provider, and what the provider said of them.</summary>
internal sealed class PeopleRegister(ServiceDbContext db, IOptions<OpenIdConnectSignInOptions> options, TimeProvider clock)
{
    /// <summary>What the provider granted at the last sign-in; nothing once that is longer ago than <see cref="OpenIdConnectSignInOptions.GrantsValidFor"/>.</summary>
    public async Task<IReadOnlyList<Grant>> ReadGrantsAsync(string subjectId, CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - options.Value.GrantsValidFor;
        var text = await db.Set<Person>().Where(person => person.SubjectId == subjectId && person.LastSeenAt >= oldest)
            .Select(person => person.ProviderGrants).FirstOrDefaultAsync(cancellationToken);
        return GrantList.Read(text ?? "");
    }

    /// <summary>Writes a sign-in down, with the trail's note.</summary>
    /// <returns>False for a person who is disabled here: the attempt is in the trail, and nothing else has changed.</returns>
    public async Task<bool> SignInAsync(Actor actor, IReadOnlyList<Grant> grants, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync(actor, grants, cancellationToken);
        }
        catch (DbUpdateException exception) when (DatabaseFailures.IsDuplicateKey(exception) || exception is DbUpdateConcurrencyException)
        {
            // The person's first sign-in came twice at one moment, through two windows; now the row is there.
            db.ChangeTracker.Clear();
            return await WriteAsync(actor, grants, cancellationToken);
        }
    }

    private async Task<bool> WriteAsync(Actor actor, IReadOnlyList<Grant> grants, CancellationToken cancellationToken)
    {
        var person = await db.Set<Person>().FirstOrDefaultAsync(row => row.SubjectId == actor.Id, cancellationToken);
        var isWelcome = person is not { IsDisabled: true };
        if (isWelcome)
            Update(person, actor, GrantList.Write(grants));
        db.Note(isWelcome
            ? new AuditNote("signed-in", $"Person {actor.Id}", clock.GetUtcNow()) { Details = Details(grants) }
            : new AuditNote("sign-in-failed", $"Person {actor.Id}", clock.GetUtcNow()) { Details = new Dictionary<string, string?> { ["cause"] = "disabled" } });
        await db.SaveChangesAsync(cancellationToken);
        return isWelcome;
    }

    private void Update(Person? person, Actor actor, string grants)
    {
        person ??= db.Add(new Person { SubjectId = actor.Id, PrintedName = actor.Name, ProviderGrants = grants, LastSeenAt = clock.GetUtcNow() }).Entity;
        (person.PrintedName, person.ProviderGrants, person.LastSeenAt) = (actor.Name, grants, clock.GetUtcNow());
    }

    private Dictionary<string, string?> Details(IReadOnlyList<Grant> grants) =>
        new(StringComparer.Ordinal) { ["provider"] = options.Value.Authority, ["grants"] = GrantList.Write(grants) };
}
