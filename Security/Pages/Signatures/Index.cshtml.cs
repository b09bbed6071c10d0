using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Security.Signatures;
using ServiceDefaults;

namespace Security.Pages.Signatures;

/// <summary>The manifestation of a record's signatures (21 CFR 11.50), for screen and print, and the form by which it is signed.</summary>
[Authorize(Policy = Policies.ReadSignatures)]
[FiltersByScope]
[ResponseCache(NoStore = true)]
[EnableRateLimiting(RateLimitPolicies.Signing)]
internal sealed class IndexModel(SignatureReader reader, SignatureSubjectFinder subjects, SigningCeremony signing, SigningSessions sessions, Reauthentication reauthentication, TimeProvider clock) : PageModel
{
    private const int MostShown = 500;

    public SignatureTexts Texts { get; private set; } = new EnglishSignatureTexts();
    public string StudyOid { get; private set; } = "";
    public string Type { get; private set; } = "";
    public string Key { get; private set; } = "";
    public SignatureSubject? Subject { get; private set; }
    public IReadOnlyList<SignatureSummary> Signatures { get; private set; } = [];
    public DateTimeOffset Now { get; private set; }
    public bool MaySign { get; private set; }
    public bool IsExternal { get; private set; }
    public bool IsContinuing { get; private set; }
    public string? Fault { get; private set; }

    /// <summary>What was filled in, but never a password.</summary>
    public SigningForm Form { get; private set; } = new();

    public string Here => SignaturePaths.Page(StudyOid, Type, Key);

    public async Task<IActionResult> OnGetAsync(string studyOid, string type, string key, string? ceremony, CancellationToken cancellationToken)
    {
        Form = new SigningForm { Ceremony = ceremony };
        await LoadAsync(studyOid, type ?? "", key ?? "", cancellationToken);
        return Subject is null && Signatures.Count == 0 ? ShowFault(SigningProblems.OfUnknownSubject(StudyOid, Type, Key)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string studyOid, string type, string key, [FromForm] SigningForm form, CancellationToken cancellationToken)
    {
        Form = form;
        if (!form.Agreed)
        {
            await LoadAsync(studyOid, type, key, cancellationToken);
            return ShowFault(Texts.AgreementMissing, StatusCodes.Status400BadRequest);
        }

        var result = await signing.SignAsync(HttpContext, form.ToRequest(studyOid, type, key), cancellationToken);
        if (result.Signature is { } signature)
            return LocalRedirect($"~{SignaturePaths.Page(studyOid, type, key)}#signature-{signature.SignatureId}");
        await LoadAsync(studyOid, type, key, cancellationToken);
        return ShowFault(result.Problem!);
    }

    /// <summary>Sends the browser to the identity provider, from where it comes back with this ceremony.</summary>
    public async Task<IActionResult> OnPostBeginAsync(string studyOid, string type, string key, CancellationToken cancellationToken)
    {
        await LoadAsync(studyOid, type, key, cancellationToken);
        if (Subject is null)
            return ShowFault(SigningProblems.OfUnknownSubject(StudyOid, Type, Key));
        if (await Signer.FindAsync(HttpContext) is not { IsExternal: true } signer)
            return ShowFault(SigningProblems.OfPeopleOnly);
        return LocalRedirect($"~{SignaturePaths.Reauthentication(Request.PathBase + Here, reauthentication.Begin(signer, Subject))}");
    }

    private async Task LoadAsync(string studyOid, string type, string key, CancellationToken cancellationToken)
    {
        (Texts, StudyOid, Type, Key, Now) = (SignatureTexts.For(HttpContext), studyOid, type, key, clock.GetUtcNow());
        Subject = await subjects.FindAsync(studyOid, type, key, cancellationToken) is { } found && User.May(Policies.ReadSignatures, new AccessScope(studyOid, found.SiteOid)) ? found : null;
        Signatures = (await reader.ReadAsync(User, studyOid, type, key, new PageQuery(1, MostShown), cancellationToken)).Items;
        if (Subject is null || await Signer.FindAsync(HttpContext) is not { } signer)
            return;
        MaySign = await signing.MaySignAsync(signer, Subject);
        IsExternal = signer.IsExternal;
        IsContinuing = await sessions.IsContinuingAsync(signer, cancellationToken);
    }

    private PageResult ShowFault(Problem problem)
    {
        // That ceremony is over; the page offers to begin another.
        if (problem.Code is SigningProblems.ReauthenticationNeeded or SigningProblems.Changed)
            Form.Ceremony = null;
        return ShowFault(Texts.FaultOf(problem.Code) ?? $"{problem.Detail} {problem.Remedy}", problem.Status);
    }

    private PageResult ShowFault(string fault, int status)
    {
        Fault = fault;
        Response.StatusCode = status;
        return Page();
    }
}
