using System.Globalization;
using Cdms.Service.Features.Exchange.Printing.Html;
using Forms.Expressions;

namespace Cdms.Service.Features.Exchange.Printing.Casebooks;

/// <summary>Writes a form that is begun: its values, its queries, its signatures and the history of each item.</summary>
internal sealed class CasebookFormPage(Markup page, CasebookPage casebook, PrintWords words)
{
    public void Write(CasebookForm content) => page.Element("div", "form", () =>
    {
        var form = content.Form;
        page.Facts(
            (words.Release, form.ReleaseNumber.ToString(CultureInfo.InvariantCulture)), (words.Version, form.FormVersion.ToString(CultureInfo.InvariantCulture)), (words.Hash, form.ContentHash), (words.Submitted, PrintWords.By(form.SubmittedBy, form.SubmittedAt)),
            (words.Verified, PrintWords.By(form.VerifiedBy, form.VerifiedAt) ?? words.NotVerified), (words.Lock, words.Of(content.Lock)), (words.DataHash, form.DataHash));
        foreach (var held in content.Groups)
            Items(held.Title == "" ? held.Oid : held.Title, held.RepeatKey, held.Items);
        if (content.Unplaced.Count > 0)
            Items(words.Unplaced, "", content.Unplaced);
        if (content.Signatures.Count > 0)
        {
            page.Element("h4", null, words.Signatures);
            casebook.Signatures(page, content.Signatures);
        }
        Queries(content.Queries);
        History(content.Changes);
    });

    private void Items(string title, string repeatKey, IReadOnlyList<CasebookForm.Item> items)
    {
        page.Element("h4", null, CasebookPage.Repeated(title, repeatKey));
        page.Table("items", [words.Item, words.Value, words.Remarks], () =>
        {
            foreach (var item in items)
            {
                page.Element("tr", null, () =>
                {
                    page.Element("td", null, () => Named(item.Title, item.Place));
                    page.Element("td", null, () => Value(item));
                    page.Element("td", null, string.Join('\n', item.Remarks));
                });
            }
        });
    }

    private void Value(CasebookForm.Item item)
    {
        if (item.Missing is { } missing)
            page.Element("span", "missing", missing);
        page.Optional("span", "value", item.Value);
        page.Optional("span", null, item.Value is null || item.Unit is null ? null : $" {item.Unit}");
        page.Optional("span", "meaning", item.Meaning);
    }

    private void Queries(IReadOnlyList<CasebookForm.Query> queries)
    {
        if (queries.Count == 0)
            return;
        page.Element("h4", null, words.Queries);
        page.Table("queries", [words.Item, words.Said, words.State], () =>
        {
            foreach (var query in queries)
            {
                page.Element("tr", null, () =>
                {
                    page.Element("td", null, () => Named(query.Title, query.Place));
                    page.Element("td", null, () =>
                    {
                        foreach (var message in query.Messages)
                            page.Element("span", "said", $"{words.Of(message.Action)}: {message.Text}\n{PrintWords.By(message.SaidBy, message.SaidAt)}");
                    });
                    page.Element("td", null, words.Of(query.State));
                });
            }
        });
    }

    private void History(IReadOnlyList<CasebookForm.Change> changes)
    {
        if (changes.Count == 0)
            return;
        page.Element("h4", null, words.History);
        page.Table("trail", [words.When, words.Who, words.Item, words.Old, words.New, words.Reason], () =>
        {
            foreach (var change in changes)
            {
                page.Element("tr", null, () =>
                {
                    page.Element("td", null, PrintWords.Time(change.At));
                    page.Element("td", null, change.By);
                    page.Element("td", null, () => Named(change.Title, change.Place));
                    page.Element("td", null, change.Old);
                    page.Element("td", null, change.New ?? words.Empty);
                    page.Element("td", null, change.Reason);
                });
            }
        });
    }

    private void Named(string title, ItemPlace place)
    {
        page.Text(title);
        page.Element("span", "oid", $"{CasebookPage.Repeated(place.Group, place.RepeatKey)} / {place.Item}");
    }
}
