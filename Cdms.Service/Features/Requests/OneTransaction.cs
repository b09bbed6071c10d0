using Cdms.Service.Data;

namespace Cdms.Service.Features.Requests;

/// <summary>One POST or PUT, one transaction: its effect, its messages and its records commit together, or none of them does. A refusal changes nothing.</summary>
internal sealed class OneTransaction(CdmsDbContext db) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) && !HttpMethods.IsPut(http.Request.Method))
            return await next(context);
        // A save that fails ends the request and with it the transaction, so there is nothing to go back to.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        var answer = await next(context);
        if (StatusOf(answer) is not >= StatusCodes.Status400BadRequest)
            await transaction.CommitAsync(http.RequestAborted);
        return answer;
    }

    private static int? StatusOf(object? answer) => answer switch
    {
        INestedHttpResult nested => StatusOf(nested.Result),
        IStatusCodeHttpResult result => result.StatusCode,
        _ => null,
    };
}
