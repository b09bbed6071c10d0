using Microsoft.AspNetCore.Http;
using ServiceDefaults;

namespace Security.Signatures;

/// <summary>Why nothing was signed. The codes are lasting; pages translate them.</summary>
internal static class SigningProblems
{
    public const string PeopleOnly = "signing-by-people-only", NotAllowed = "signing-not-allowed", Changed = "changed-before-signing", AlreadySigned = "already-signed",
        UserIdNeeded = "user-id-needed", Wrong = "wrong-user-id-or-password", Locked = "account-locked", NotUsable = "account-not-usable", ReauthenticationNeeded = "re-authentication-needed",
        BadMeaning = "bad-meaning", BadReason = "bad-reason", UnknownType = "unknown-signature-type", UnknownSubject = "unknown-signature-subject";

    public static Problem OfPeopleOnly { get; } = Forbidden(PeopleOnly, "Only a person can sign, and this request comes from a program or bears a token.",
        "Sign in at the service's sign-in page and sign in that session. A token stands for no handwriting (21 CFR 11.100).");

    public static Problem OfNotAllowed(SignatureSubject subject) => Forbidden(NotAllowed, $"You may not sign {subject.Title}; nothing was signed.",
        $"Ask an administrator for a role that has the right {subject.Policy} in this study.");

    public static Problem OfChanged(SignatureSubject subject) => new(StatusCodes.Status409Conflict, Changed,
        $"What you were about to sign has changed: {subject.Title} now has the hash {subject.Hash}. Nothing was signed.", "Read the present state, then sign that, if you still want to.");

    public static Problem OfAlreadySigned(Signature signature) => new(StatusCodes.Status409Conflict, AlreadySigned,
        $"You have signed this state of {signature.SubjectTitle} with the meaning '{signature.Meaning}' already. Nothing was signed.", "Nothing needs doing; the signature stands.");

    public static Problem OfUserIdNeeded { get; } = Forbidden(UserIdNeeded, "This is the first signing of a continuous period, which takes user id and password. Nothing was signed.",
        "Give your user id and your password (21 CFR 11.200(a)(1)(i)).");

    public static Problem OfWrong { get; } = Forbidden(Wrong, "The user id or the password is wrong, or the user id is not that of this session. Nothing was signed.",
        "Give the user id you signed in with, and its password. The failure is recorded, and repeated ones alert an administrator.");

    public static Problem OfLocked { get; } = Forbidden(Locked, "The account is locked after too many failures. Nothing was signed.", "Wait until the lock ends, or ask an administrator.");

    public static Problem OfNotUsable { get; } = Forbidden(NotUsable, "The account is disabled, or its password must be changed first. Nothing was signed.",
        "Change the password at the account page, or ask an administrator.");

    public static Problem OfReauthenticationNeeded { get; } = Forbidden(ReauthenticationNeeded,
        "Signing takes a fresh sign-in at the identity provider by the same person, made for this signing. Nothing was signed.", "Confirm your identity on the page of the signatures, then sign.");

    public static Problem OfBadMeaning { get; } = new(StatusCodes.Status400BadRequest, BadMeaning, "The meaning of the signature is none that is known.",
        $"Use one of: {string.Join(", ", SignatureMeaning.All.Select(meaning => meaning.Code))}.", new Place(Path: "$.meaning"));

    public static Problem OfBadReason { get; } = new(StatusCodes.Status400BadRequest, BadReason, $"The remark is longer than {SignatureModel.ReasonLength} characters or holds control characters.",
        "Shorten it to plain text, or leave it out.", new Place(Path: "$.reason"));

    public static Problem OfUnknownType(string type, IEnumerable<string> known) => new(StatusCodes.Status404NotFound, UnknownType,
        $"There is no kind of record '{type}' that can be signed here.", $"Use one of: {string.Join(", ", known)}. Capitals count.", new Place(Path: "type"));

    public static Problem OfUnknownSubject(string studyOid, string type, string key) => new(StatusCodes.Status404NotFound, UnknownSubject,
        $"The study '{studyOid}' has no {type} '{key}'.", "Compare the key with the list of the study's records. Capitals count.", new Place(Oid: key));

    private static Problem Forbidden(string code, string detail, string remedy) => new(StatusCodes.Status403Forbidden, code, detail, remedy);
}
