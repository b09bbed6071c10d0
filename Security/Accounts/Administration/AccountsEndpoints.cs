using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Security.Accounts;

/// <summary>The addresses of account administration.</summary>
internal static class AccountsEndpoints
{
    public static void MapAccountAdministration(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/api/accounts").WithTags("Accounts").RequireAuthorization(Policies.ManageAccounts).ProducesProblem(401).ProducesProblem(403);
        accounts.MapGet("", ListAccounts.HandleAsync).WithName(nameof(ListAccounts)).ProducesProblem(400);
        accounts.MapPost("", CreateAccount.HandleAsync).WithName(nameof(CreateAccount)).ProducesProblem(409).ProducesProblem(422);

        var account = accounts.MapGroup("/{userName}").ProducesProblem(404);
        account.MapGet("", GetAccount.HandleAsync).WithName(nameof(GetAccount));
        account.MapPost("/disable", DisableAccount.HandleAsync).WithName(nameof(DisableAccount)).ProducesProblem(409).ProducesProblem(422);
        account.MapPost("/enable", EnableAccount.HandleAsync).WithName(nameof(EnableAccount)).ProducesProblem(422);
        account.MapPost("/unlock", UnlockAccount.HandleAsync).WithName(nameof(UnlockAccount)).ProducesProblem(422);
        account.MapPost("/reset-password", ResetPassword.HandleAsync).WithName(nameof(ResetPassword)).ProducesProblem(422);
        account.MapPost("/reset-second-factor", ResetSecondFactor.HandleAsync).WithName(nameof(ResetSecondFactor)).ProducesProblem(422);
    }
}
