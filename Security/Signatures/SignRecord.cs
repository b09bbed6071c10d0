using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Security.Signatures;

/// <summary>Signs a record in the state that has the hash given. For sessions of embedded accounts; accounts of an identity provider sign on the page, where the provider asks for their proof.</summary>
internal static class SignRecord
{
    /// <param name="StudyOid">The study of the record.</param>
    /// <param name="Type">What kind of record: <c>FormVersion</c>.</param>
    /// <param name="Key">Which record: <c>F.DM/3</c>.</param>
    /// <param name="Hash">Hash of the record as the signer saw it.</param>
    /// <param name="Meaning"><c>authored</c>, <c>reviewed</c> or <c>approved</c>.</param>
    /// <param name="Password">The signer's password.</param>
    /// <param name="UserName">The signer's user id; may be left out for later signings of a continuous period.</param>
    /// <param name="Reason">A remark of the signer.</param>
    public sealed record Request(string StudyOid, string Type, string Key, string Hash, string Meaning, string Password, string? UserName = null, string? Reason = null)
    {
        // The generated text would show the password to whoever logs it.
        public override string ToString() => $"{StudyOid} {Type} {Key} {Meaning}";
    }

    public static async Task<Results<Ok<SignatureSummary>, ProblemHttpResult>> HandleAsync(Request request, HttpContext http, SigningCeremony ceremony, CancellationToken cancellationToken)
    {
        var result = await ceremony.SignAsync(
            http,
            new SigningRequest(request.StudyOid, request.Type, request.Key, request.Hash, request.Meaning) { UserName = request.UserName, Password = request.Password, Reason = request.Reason },
            cancellationToken);
        return result.Signature is { } signature ? TypedResults.Ok(SignatureSummary.Of(signature, null)) : result.Problem!.ToResult();
    }
}
