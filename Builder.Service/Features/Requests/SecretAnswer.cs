using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.Requests;

/// <summary>Marks an address whose answer holds a secret. The answer is kept nowhere, so the address takes no Idempotency-Key.</summary>
internal sealed class SecretAnswer
{
    public static ProblemHttpResult Refusal => Problem.BadRequest("no-idempotency-key",
        $"The answer to this request holds a secret, which is not kept to be repeated, so it takes no {IdempotencyKey.Header}.",
        "Leave the header out. If the answer was lost, rotate the secret.");
}
