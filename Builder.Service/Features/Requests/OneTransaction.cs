using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.Requests;

/// <summary>One POST or PUT, one transaction: its effect, its messages and, where the client sent an Idempotency-Key, the answer to be repeated commit together or not at all.</summary>
/// <remarks>
/// Only successes are kept. A refusal has had no effect, so the same request is judged afresh: it may succeed once the cause is mended.
/// Of two requests with one key at the same moment, the second waits at the first one's row, then gets its answer.
/// </remarks>
internal sealed class OneTransaction(BuilderDbContext db, TimeProvider clock) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) && !HttpMethods.IsPut(http.Request.Method))
            return await next(context);
        if (IdempotencyKey.FindId(http.Request) is not { } id)
            return await RunAsync(context, next, null);
        if (http.GetEndpoint()?.Metadata.GetMetadata<SecretAnswer>() is not null)
            return SecretAnswer.Refusal;

        var fingerprint = await IdempotencyKey.FingerprintAsync(http.Request, http.RequestAborted);
        if (await FindKeptAsync(id, fingerprint, http.RequestAborted) is { } kept)
            return kept;
        try
        {
            return await RunAsync(context, next, new IdempotentAnswer { Id = id, Fingerprint = fingerprint, At = clock.GetUtcNow() });
        }
        catch (DbUpdateException exception) when (exception is not DbUpdateConcurrencyException && DatabaseFailures.IsDuplicateKey(exception))
        {
            db.ChangeTracker.Clear();
            if (await FindKeptAsync(id, fingerprint, http.RequestAborted) is { } answer)
                return answer;
            throw;
        }
    }

    private async Task<BufferedAnswer> RunAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, IdempotentAnswer? toKeep)
    {
        var cancellationToken = context.HttpContext.RequestAborted;
        // A save that fails ends the request and with it the transaction, so there is nothing to go back to.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (toKeep is not null)
        {
            // Before the effect, so that a second request with this key waits here.
            db.Add(toKeep);
            await db.SaveChangesAsync(cancellationToken);
        }

        var answer = await BufferedAnswer.CaptureAsync(context.HttpContext, await next(context));
        if (!answer.IsSuccess)
            return answer; // Disposing the transaction takes everything back.
        if (toKeep is not null)
            await KeepAsync(answer, toKeep, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return answer;
    }

    private async Task KeepAsync(BufferedAnswer answer, IdempotentAnswer toKeep, CancellationToken cancellationToken)
    {
        answer.KeepIn(toKeep);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<BufferedAnswer?> FindKeptAsync(string id, string fingerprint, CancellationToken cancellationToken)
    {
        if (await db.IdempotentAnswers.AsNoTracking().FirstOrDefaultAsync(answer => answer.Id == id, cancellationToken) is not { } kept)
            return null;
        return kept.Fingerprint == fingerprint ? BufferedAnswer.From(kept) : throw new ProblemException(new(
            StatusCodes.Status422UnprocessableEntity, "idempotency-key-reused",
            $"This {IdempotencyKey.Header} was used for another request to the same address.",
            "Send a fresh key with a new request; send the same key only with the same body."));
    }
}
