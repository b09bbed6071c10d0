using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Security.Pages.Account;

/// <summary>Shows the page anew, with the reason, to somebody whose form has outlived its antiforgery token. Without it the answer would be an empty 400.</summary>
internal sealed class StaleFormFilter : IAlwaysRunResultFilter
{
    /// <summary>What is added to the address.</summary>
    public const string Query = "stale";

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = new RedirectResult($"{context.HttpContext.Request.PathBase}{context.HttpContext.Request.Path}?{Query}=1");
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Nothing is left to do.
    }
}
