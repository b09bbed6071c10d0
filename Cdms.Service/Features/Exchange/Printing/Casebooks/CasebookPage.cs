using System.Globalization;
using Cdms.Service.Domain;
using Cdms.Service.Features.Exchange.Exporting;
using Cdms.Service.Features.Exchange.Printing.Html;
using Security.Signatures;

namespace Cdms.Service.Features.Exchange.Printing.Casebooks;

/// <summary>Writes what a casebook says of the subject as a whole, and the headings of its visits and forms.</summary>
internal sealed class CasebookPage(CasebookPlan plan, PrintWords words, string printedFor, string? warning, string environment)
{
    private Subject Subject => plan.Subject;

    public PageHead Head(DateTimeOffset at) => new($"{words.Casebook} {Subject.SubjectKey}", words.Language,
        $"{Subject.StudyOid} · {words.Release} {plan.ReleaseNumber?.ToString(CultureInfo.InvariantCulture) ?? "-"}", $"{Subject.SiteOid} · {words.Subject} {Subject.SubjectKey}", warning, words.Printed(at));

    public void Begin(Markup page)
    {
        if (warning is not null)
            page.Element("div", "warning", $"{warning}: {environment}");
        page.Element("h1", null, $"{words.Casebook}: {words.Subject} {Subject.SubjectKey}");
        page.Facts(
            (words.Study, $"{Subject.StudyOid} {plan.StudyName}".Trim()), (words.Site, $"{Subject.SiteOid} {plan.SiteName}"), (words.Subject, Subject.SubjectKey),
            (words.State, Subject.StateSince is { } since ? $"{words.Of(Subject.State)}, {words.Since} {since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : words.Of(Subject.State)),
            (words.Release, plan.ReleaseNumber?.ToString(CultureInfo.InvariantCulture)), (words.Lock, words.Of(plan.Lock)), (words.DataHash, Subject.DataHash));
        page.Element("p", "note", words.PrintedFor(printedFor));
        page.Element("h3", null, words.Signatures);
        Signatures(page, [.. plan.Signatures.Where(signature => signature.Place == DataPlace.Subject)]);
        Conflicts(page);
    }

    public void Visit(Markup page, CasebookPlan.Visit visit) =>
        page.Element("h2", null, $"{Repeated(visit.Title, visit.RepeatKey)} ({visit.Oid}){(visit.IsPlanned ? "" : $", {words.NotPlanned}")}");

    public void Form(Markup page, CasebookPlan.Form form)
    {
        page.Element("h3", null, $"{Repeated(form.Title, form.Instance?.FormRepeatKey ?? "")} ({form.Oid})");
        if (form.Instance is null)
            page.Element("p", "missing", words.NotBegun);
    }

    public void Signatures(Markup page, IReadOnlyList<PlacedSignature> signatures)
    {
        if (signatures.Count == 0)
        {
            page.Element("p", "note", words.NoSignature);
            return;
        }
        page.Table("plain", [words.Signer, words.SignedAt, words.Meaning], () =>
        {
            foreach (var signature in signatures)
                page.Row(signature.SignedBy, PrintWords.Time(signature.SignedAt), MeaningOf(signature.Meaning));
        });
    }

    private void Conflicts(Markup page)
    {
        if (plan.Conflicts.Count == 0)
            return;
        page.Element("h3", null, words.Unplaced);
        page.Table("trail", [words.When, words.Who, words.Item, words.Value, words.Why, words.Settled], () =>
        {
            foreach (var conflict in plan.Conflicts)
            {
                page.Row(PrintWords.Time(conflict.ReceivedAt), conflict.EnteredBy, string.Join('\n', new[] { Repeated(conflict.StudyEventOid, conflict.StudyEventRepeatKey), Repeated(conflict.FormOid, conflict.FormRepeatKey), Repeated(conflict.ItemGroupOid, conflict.ItemGroupRepeatKey), conflict.ItemOid }),
                    $"{conflict.Value} {conflict.MeasurementUnitOid}".Trim(), conflict.Text, PrintWords.By(conflict.SettledBy, conflict.SettledAt) is { } by ? $"{conflict.Settlement}\n{by}" : null);
            }
        });
    }

    public static string Repeated(string title, string repeatKey) => repeatKey.Length == 0 ? title : $"{title} [{repeatKey}]";

    private string MeaningOf(string code) => SignatureMeaning.Find(code) is { } meaning ? words.Language == "ko" ? $"{meaning.Korean} ({meaning.English})" : meaning.English : code;
}
