using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Security.Accounts;

/// <summary>Gives an account a one-time password, lifts a lock, and ends its sessions.</summary>
internal static class ResetPassword
{
    public static async Task<Results<Ok<OneTimePassword>, ProblemHttpResult>> HandleAsync(
        string userName, Reasoned? body, HttpContext http, AccountChanges changes, AccountPasswords passwords, CancellationToken cancellationToken)
    {
        OneTimePassword? result = null;
        var problem = await changes.ApplyAsync(userName, body, AccountActions.PasswordReset, ChangeAsync, cancellationToken);
        if (problem is not null)
            return problem;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(result);

        async Task<ProblemHttpResult?> ChangeAsync(Account account)
        {
            account.ForgetFailures();
            result = new(account.SubjectId, await passwords.SetOneTimeAsync(account));
            return null;
        }
    }
}
