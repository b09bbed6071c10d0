using Security.Accounts;
using ServiceDefaults;

namespace Security.Signatures;

/// <summary>Makes sure that whoever signs is the owner of the account (21 CFR 11.200(a)). Failures are recorded here.</summary>
internal sealed class IdentityProof(SigningSessions sessions, SigningFailures failures, Reauthentication reauthentication, IPasswordCheck passwords)
{
    /// <summary>Null when the signer is proven; else why nothing may be signed.</summary>
    public Task<Problem?> FindProblemAsync(Signer signer, SigningRequest request, SignatureSubject subject, CancellationToken cancellationToken) =>
        signer.IsExternal
            ? Task.FromResult(reauthentication.IsProven(request.Ceremony, signer, subject) ? null : SigningProblems.OfReauthenticationNeeded)
            : FindPasswordProblemAsync(signer, request, cancellationToken);

    private async Task<Problem?> FindPasswordProblemAsync(Signer signer, SigningRequest request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.UserName))
        {
            if (!await sessions.IsContinuingAsync(signer, cancellationToken))
                return SigningProblems.OfUserIdNeeded;
        }
        else if (!string.Equals(request.UserName.Trim(), signer.Actor.Id, StringComparison.OrdinalIgnoreCase))
        {
            // Not tried: a session must not become a way to guess at other people's accounts.
            return await FailAsync(signer, request, "other-user-id", SigningProblems.OfWrong, cancellationToken);
        }

        var verdict = await passwords.CheckAsync(signer.Actor.Id, request.Password ?? "", cancellationToken);
        return verdict.Outcome switch
        {
            PasswordOutcome.Accepted => null,
            PasswordOutcome.LockedOut or PasswordOutcome.StillLocked => await FailAsync(signer, request, "account-locked", SigningProblems.OfLocked, cancellationToken),
            PasswordOutcome.Disabled or PasswordOutcome.MustChange or PasswordOutcome.OneTimeExpired => await FailAsync(signer, request, "account-not-usable", SigningProblems.OfNotUsable, cancellationToken),
            PasswordOutcome.WrongPassword or PasswordOutcome.UnknownUser => await FailAsync(signer, request, "wrong-password", SigningProblems.OfWrong, cancellationToken),
        };
    }

    private async Task<Problem> FailAsync(Signer signer, SigningRequest request, string cause, Problem problem, CancellationToken cancellationToken)
    {
        await sessions.EndAsync(signer, cancellationToken);
        await failures.RecordAsync(signer, request, cause, cancellationToken);
        return problem;
    }
}
