using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using ServiceDefaults;

namespace Security.Signatures;

/// <summary>The act of signing, from the request to the signature (21 CFR 11.50, 11.200). The same for page and API.</summary>
internal sealed class SigningCeremony(SignatureSubjectFinder subjects, IdentityProof identity, SignatureWriter writer, IAuthorizationService authorization)
{
    /// <summary>Signs, or says why not.</summary>
    public async Task<SigningResult> SignAsync(HttpContext http, SigningRequest request, CancellationToken cancellationToken)
    {
        if (await Signer.FindAsync(http) is not { } signer)
            return SigningProblems.OfPeopleOnly;
        if (FindFault(request) is { } fault)
            return fault;
        if (subjects.FindKind(request.Type) is not { } kind)
            return SigningProblems.OfUnknownType(request.Type, subjects.Types);
        // That a subject of another site is there would be too much to say.
        if (await kind.FindAsync(request.StudyOid, request.Key, cancellationToken) is not { } subject || (subject.SiteOid is { } site && !signer.User.May(Policies.ReadSignatures, new AccessScope(subject.StudyOid, site))))
            return SigningProblems.OfUnknownSubject(request.StudyOid, request.Type, request.Key);
        if (!await MaySignAsync(signer, subject))
            return SigningProblems.OfNotAllowed(subject);
        if (subject.Hash != request.Hash)
            return SigningProblems.OfChanged(subject);
        if (await identity.FindProblemAsync(signer, request, subject, cancellationToken) is { } problem)
            return problem;
        return await writer.WriteAsync(kind, signer, request, cancellationToken);
    }

    /// <summary>Whether the signer has the right that the record asks for, in its study and at its site.</summary>
    public async Task<bool> MaySignAsync(Signer signer, SignatureSubject subject) =>
        (await authorization.AuthorizeAsync(signer.User, new AccessScope(subject.StudyOid, subject.SiteOid), subject.Policy)).Succeeded;

    private static Problem? FindFault(SigningRequest request)
    {
        if (SignatureMeaning.Find(request.Meaning) is null)
            return SigningProblems.OfBadMeaning;
        return request.Reason is null || IsStorable(request.Reason) ? null : SigningProblems.OfBadReason;
    }

    // Half of a surrogate pair reads as a replacement character, and no database keeps it.
    private static bool IsStorable(string reason) => reason.Length <= SignatureModel.ReasonLength
        && reason.EnumerateRunes().All(rune => rune != Rune.ReplacementChar && (!Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t'));
}
