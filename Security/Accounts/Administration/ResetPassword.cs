using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Security.Authentication.Tokens;

namespace Security.Accounts;

/// <summary>Gives an account a one-time password, lifts a lock, ends its sessions and revokes its tokens: whoever had the old password may have made some.</summary>
internal static class ResetPassword
{
    public static async Task<Results<Ok<OneTimePassword>, ProblemHttpResult>> HandleAsync(
        string userName, Reasoned? body, HttpContext http, AccountChanges changes, AccountPasswords passwords, TokenRevoker tokens, CancellationToken cancellationToken)
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
            await tokens.RevokeAllAsync(account.SubjectId, cancellationToken);
            result = await passwords.SetOneTimeAsync(account);
            return null;
        }
    }
}
