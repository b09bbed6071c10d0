using System.Globalization;
using Messaging.Operations.FailedMessages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Operations.FailedMessages;
using Security;
using Security.Accounts;
using Security.Pages.Account;
using ServiceDefaults;

namespace Operations.Pages.FailedMessages;

/// <summary>What the pages of failed messages have in common: reading for all who may, acting for operators.</summary>
[Authorize(Policies.ReadFailedMessages)]
internal abstract class FailedMessagePage(ServiceDbContext db, TimeProvider clock) : AccountPage
{
    public OperationsTexts Words => OperationsTexts.Of(Texts);

    /// <summary>Whether the reader may let messages go back.</summary>
    public bool MayAct => User.May(Policies.ReturnFailedMessages, new AccessScope(null));

    /// <summary>Most messages in a second.</summary>
    [BindProperty]
    public string? Rate { get; set; }

    /// <summary>Why messages are archived.</summary>
    [BindProperty]
    public string? Note { get; set; }

    protected ServiceDbContext Db => db;

    protected TimeProvider Clock => clock;

    /// <summary>A state in words.</summary>
    public string Named(FailedMessageState state) => state switch
    {
        FailedMessageState.Waiting => Words.Waiting,
        FailedMessageState.Returning => Words.Returning,
        FailedMessageState.Returned => Words.Returned,
        _ => Words.Archived,
    };

    /// <summary>Where a message stopped, in words.</summary>
    public string Named(FailedMessageKind kind) => kind switch
    {
        FailedMessageKind.Error => Words.Error,
        FailedMessageKind.Skipped => Words.Skipped,
        _ => Words.Quarantine,
    };

    /// <summary>Shown with seconds, UTC.</summary>
    public static string Shown(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Lets messages go back, or says why not.</summary>
    /// <param name="selection">Which.</param>
    /// <param name="here">The address to show then.</param>
    /// <returns>Null when the page has to be shown again with what is wrong.</returns>
    protected async Task<IActionResult?> ReturnAsync(FailedMessageSelection selection, string here)
    {
        if (!MayAct)
            return Forbid();
        int? rate = null;
        if (!string.IsNullOrWhiteSpace(Rate))
        {
            if (!int.TryParse(Rate, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > ReturnFailedMessages.HighestRate)
                return Wrong(nameof(Rate), Words.BadRate);
            rate = number;
        }

        return await ReturnFailedMessages.RunAsync(db, selection, rate, clock, HttpContext.RequestAborted) is { } wish
            ? LocalRedirect($"{here}{(here.Contains('?', StringComparison.Ordinal) ? '&' : '?')}begun={wish.Total}")
            : Wrong("", Words.NothingWaits);
    }

    /// <summary>Archives messages, or says why not.</summary>
    protected async Task<IActionResult?> ArchiveAsync(FailedMessageSelection selection, string here)
    {
        if (!MayAct)
            return Forbid();
        if (!ArchiveFailedMessages.IsNote(Note))
            return Wrong(nameof(Note), Words.BadNote);
        return LocalRedirect($"{here}{(here.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={await ArchiveFailedMessages.RunAsync(db, selection, Note!, clock, HttpContext.RequestAborted)}");
    }

    /// <summary>What was done before the page was shown.</summary>
    protected void Tell(int? begun, int? done) =>
        Notice = begun is { } many ? Words.Begun.Filled(many) : done is { } settled ? Words.Done.Filled(settled) : null;

    protected IActionResult? Wrong(string field, string text)
    {
        ModelState.AddModelError(field, text);
        return null;
    }
}
