using System.Data;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Exchange.Printing.Browser;
using Cdms.Service.Features.Exchange.Printing.Html;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security;
using Security.Access;

namespace Cdms.Service.Features.Exchange.Printing.Casebooks;

/// <summary>Prints the casebook of a subject, form by form into the page.</summary>
internal sealed class CasebookPrinter(CdmsDbContext db, CasebookReader reader, CasebookForms forms, IPagePrinter printer, IOptions<EnvironmentOptions> options, TimeProvider clock)
{
    /// <exception cref="PrintRefusedException">There is no PDF.</exception>
    public Task<byte[]> PrintAsync(Subject subject, StudyBlinding blinding, PrintWords words, bool mayWait, CancellationToken cancellationToken) =>
        printer.PrintAsync(html => WriteAsync(html, subject, blinding, words, cancellationToken), mayWait, cancellationToken);

    private async Task WriteAsync(TextWriter html, Subject subject, StudyBlinding blinding, PrintWords words, CancellationToken cancellationToken)
    {
        // One state of the data, where a reader keeps nobody from writing.
        await using var transaction = db.Database.IsNpgsql() ? await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken) : null;
        var plan = await reader.ReadAsync(await db.Subjects.AsNoTracking().SingleAsync(row => row.Id == subject.Id, cancellationToken), blinding, words.Asked, cancellationToken);
        var casebook = new CasebookPage(plan, words, Acting.Actor.Label, PrintNames.Warning(options.Value), options.Value.Environment);
        var page = new Markup(html);
        PrintedPage.Begin(html, casebook.Head(clock.GetUtcNow()));
        casebook.Begin(page);
        var written = new CasebookFormPage(page, casebook, words);
        foreach (var visit in plan.Visits)
        {
            casebook.Visit(page, visit);
            foreach (var form in visit.Forms)
            {
                casebook.Form(page, form);
                if (form.Instance is { } begun)
                    written.Write(await forms.ReadAsync(plan, begun, blinding, words, cancellationToken));
            }
        }
        PrintedPage.End(html);
    }
}
