using System.Globalization;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Exchange.Printing.Html;
using Forms;
using Security.Access;

namespace Cdms.Service.Features.Exchange.Printing.Crfs;

/// <summary>Writes an empty form.</summary>
internal sealed class CrfPage(FormDefinition whole, InstalledFormVersion version, StudyBlinding blinding, PrintWords words, bool isAnnotated)
{
    private readonly FormDefinition _form = EntryPacks.Visible(whole, blinding);
    private readonly CrfAnnotations _annotations = new(whole, blinding, words);

    private string Title => FormTexts.TitleOf(_form.FormDef, words.Asked);

    private string Name => string.Create(CultureInfo.InvariantCulture, $"{_form.FormDef.Oid} {words.Version} {version.Version}");

    public PageHead Head(string? warning, DateTimeOffset at) =>
        new($"{Title} ({Name})", words.Language, $"{_form.StudyOid} · {Name}", isAnnotated ? $"{words.BlankCrf}, {words.Annotated}" : words.BlankCrf, warning, words.Printed(at));

    public void Write(Markup page)
    {
        page.Element("h1", null, Title);
        page.Facts((words.Study, _form.StudyOid), (words.Form, _form.FormDef.Oid), (words.Version, version.Version.ToString(CultureInfo.InvariantCulture)), (words.Hash, version.ContentHash));
        foreach (var reference in _form.FormDef.ItemGroupRefs.InOrder())
        {
            if (_form.ItemGroupDefs.FirstOrDefault(group => group.Oid == reference.ItemGroupOid) is { ItemRefs.Count: > 0 } found)
                Group(page, reference, found);
        }
    }

    private void Group(Markup page, ItemGroupRef reference, ItemGroupDef group)
    {
        page.Element("h3", null, () =>
        {
            page.Text(FormTexts.TitleOf(group, words.Asked));
            if (group.Repeating is true)
                page.Text($" ({words.Repeat} ____)");
        });
        if (isAnnotated)
        {
            page.Element("div", "code", group.Oid);
            page.Optional("div", "code", _annotations.Condition(reference.CollectionExceptionConditionOid));
        }
        string[] heads = isAnnotated ? [words.Item, words.Answer, words.Definition] : [words.Item, words.Answer];
        page.Table(isAnnotated ? "annotated" : "plain", heads, () =>
        {
            foreach (var item in group.ItemRefs.InOrder())
                Item(page, item);
        });
    }

    private void Item(Markup page, ItemRef reference)
    {
        if (_form.ItemDefs.FirstOrDefault(item => item.Oid == reference.ItemOid) is not { } item)
            return;
        page.Element("tr", null, () =>
        {
            page.Element("td", null, () =>
            {
                page.Text(FormTexts.TitleOf(item, words.Asked));
                if (reference.Mandatory is true)
                    page.Element("span", "must", $" * {words.Required}");
            });
            page.Element("td", null, () => Answer(page, reference, item));
            if (isAnnotated)
            {
                page.Element("td", null, () =>
                {
                    foreach (var line in _annotations.Of(reference, item))
                        page.Element("span", "code", line);
                });
            }
        });
    }

    private void Answer(Markup page, ItemRef reference, ItemDef item)
    {
        var choices = FormTexts.ChoicesOf(_form.CodeLists.FirstOrDefault(list => list.Oid == item.CodeListRef?.CodeListOid), words.Asked).ToList();
        foreach (var (code, meaning) in choices)
            page.Element("span", "choice", isAnnotated && meaning is not null ? $"{meaning} [{code}]" : meaning ?? code);
        if (choices.Count > 0)
            return;
        page.Element("span", "write", reference.MethodOid is null ? "" : words.Computed);
        page.Optional("span", "note", Format(item));
        page.Optional("span", "note", string.Join(" / ", item.MeasurementUnitRefs.Select(unit => FormTexts.UnitOf(_form, unit.MeasurementUnitOid, words.Asked))));
    }

    // How dates and times are written here (ISO 8601).
    private static string? Format(ItemDef item) => item.DataType switch
    {
        "date" or "partialDate" or "incompleteDate" => "YYYY-MM-DD",
        "time" or "partialTime" or "incompleteTime" => "hh:mm",
        "datetime" or "partialDatetime" or "incompleteDatetime" => "YYYY-MM-DD hh:mm",
        _ => null,
    };
}
