using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Security.Authentication.Tokens;

namespace Security.Accounts;

/// <summary>Takes the second factor of an account away, for somebody who lost phone and recovery codes, ends its sessions and revokes its tokens.</summary>
internal static class ResetSecondFactor
{
    public static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        string userName, Reasoned? body, AccountChanges changes, SecondFactorSetup setup, UserManager<Account> manager, TokenRevoker tokens,
        CancellationToken cancellationToken)
    {
        var problem = await changes.ApplyAsync(userName, body, AccountActions.SecondFactorReset, ChangeAsync, cancellationToken);
        return problem is null ? TypedResults.NoContent() : problem;

        async Task<ProblemHttpResult?> ChangeAsync(Account account)
        {
            await tokens.RevokeAllAsync(account.SubjectId, cancellationToken);
            await setup.DisableAsync(account, cancellationToken);
            await manager.UpdateSecurityStampAsync(account);
            return null;
        }
    }
}
