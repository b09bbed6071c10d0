using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Security.Audit;
using Security.Authentication.Clients;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Creates an account with a one-time password. It may do nothing until it gets grants.</summary>
internal static class CreateAccount
{
    /// <param name="UserName">Lasting; never changed and never given to somebody else. 2 to 64 of A–Z, a–z, 0–9, dot, hyphen, underscore; begins with a letter or figure.</param>
    /// <param name="PrintedName">The person's name, 1 to 100 characters.</param>
    /// <param name="Reason">Why, for the audit trail.</param>
    public sealed record Request(string UserName, string PrintedName, string? Reason = null);

    public static async Task<Results<Created<OneTimePassword>, ProblemHttpResult>> HandleAsync(
        Request request, HttpContext http, ServiceDbContext db, UserManager<Account> manager, AccountPasswords passwords, SecurityOptions service, ClientNames clients,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if ((FindProblem(request, service, clients) ?? Reasons.FindProblem(request.Reason)) is { } problem)
            return problem;
        var now = clock.GetUtcNow();
        var account = new Account { Id = Guid.CreateVersion7(now), UserName = request.UserName, PrintedName = request.PrintedName.Trim(), CreatedAt = now };
        var password = await passwords.SetOneTimeAsync(account);
        if (await manager.CreateAsync(account) is { Succeeded: false })
            return Taken(request.UserName);
        db.Note(new AuditNote(AccountActions.AccountCreated, account.ToAuditSubject(), now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (DatabaseFailures.IsDuplicateKey(exception))
        {
            return Taken(request.UserName);
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/accounts/{account.SubjectId}", password);
    }

    private static ProblemHttpResult? FindProblem(Request request, SecurityOptions service, ClientNames clients)
    {
        if (!UserNames.IsPossible(request.UserName))
            return Problem.Unprocessable("bad-user-name", $"The user name must have {UserNames.MinLength} to {Account.UserNameLength} characters, of A–Z, a–z, 0–9, dot, hyphen and underscore, and begin with a letter or figure.",
                "Choose another user name.", new Place(Path: "$.userName"));
        if (UserNames.IsReserved(request.UserName, service))
            return Problem.Unprocessable("reserved-user-name", $"The user name '{request.UserName}' stands for the service itself in the audit trail.", "Choose another user name.", new Place(Path: "$.userName"));
        if (clients.Contains(request.UserName))
            return Problem.Unprocessable("reserved-user-name", $"'{request.UserName}' is the name of a program in the configuration (ApiClients); the audit trail could not tell the two apart.", "Choose another user name.", new Place(Path: "$.userName"));
        return request.PrintedName.Trim().Length is >= 1 and <= Account.PrintedNameLength && !request.PrintedName.Any(char.IsControl) ? null : Problem.Unprocessable(
            "bad-printed-name", $"The printed name must have 1 to {Account.PrintedNameLength} characters in one line.", "Give the person's name as signatures shall show it.", new Place(Path: "$.printedName"));
    }

    private static ProblemHttpResult Taken(string userName) => Problem.Conflict("user-name-taken",
        $"There is or was an account '{userName}'; a user name is never given to a second person.", "Choose another user name; for the same person, enable the account again.", new Place(Path: "$.userName"));
}
