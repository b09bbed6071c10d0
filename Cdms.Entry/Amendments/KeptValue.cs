using Cdms.Entry.Filling;
using Cdms.Entry.Keeping;
using Forms;
using Forms.Entry;
using Forms.Expressions;

namespace Cdms.Entry.Amendments;

/// <summary>A value that the version of its form has no place for.</summary>
/// <param name="Place">Where it stood.</param>
/// <param name="Question">What the version asked that knew it; its OID where none is known that did.</param>
/// <param name="Text">The value as people read it.</param>
/// <param name="Version">That version.</param>
public sealed record KeptValue(ItemPlace Place, string Question, string Text, int? Version)
{
    /// <summary>Those of a form, in the order in which they came.</summary>
    public static IReadOnlyList<KeptValue> Of(LoadedSubject subject, OpenForm form, string language) =>
        [.. form.Session.Unplaced.Where(value => value.Text is not null).Select(value => Of(subject, form, value, language))];

    private static KeptValue Of(LoadedSubject subject, OpenForm form, EnteredValue value, string language)
    {
        foreach (var release in form.Answer?.MovedFrom ?? [])
        {
            if (subject.Studies.GetValueOrDefault(release)?.Forms.FirstOrDefault(known => known.FormDef.Oid == form.At.FormOid) is not { } definition
                || definition.ItemGroupDefs.FirstOrDefault(group => group.Oid == value.Place.Group)?.ItemRefs.Any(item => item.ItemOid == value.Place.Item) is not true
                || definition.ItemDefs.FirstOrDefault(item => item.Oid == value.Place.Item) is not { } item)
                continue;
            var question = item.Question.Choose(language) is { Text.Length: > 0 } asked ? asked.Text : item.Name;
            var version = subject.Pack.Releases.FirstOrDefault(known => known.ReleaseNumber == release)?.Forms.FirstOrDefault(known => known.FormOid == form.At.FormOid)?.FormVersion;
            return new(value.Place, question, TextOf(definition, item, value, language), version);
        }
        return new(value.Place, value.Place.Item, value.Text!, null);
    }

    private static string TextOf(FormDefinition form, ItemDef item, EnteredValue value, string language)
    {
        var code = form.CodeLists.FirstOrDefault(list => list.Oid == item.CodeListRef?.CodeListOid)?.CodeListItems.FirstOrDefault(code => code.CodedValue == value.Text);
        var unit = form.MeasurementUnits.FirstOrDefault(unit => unit.Oid == value.MeasurementUnitOid)?.Name;
        var text = code?.Decode.Choose(language) is { Text.Length: > 0 } decode ? $"{value.Text}: {decode.Text}" : value.Text!;
        return unit is null ? text : $"{text} {unit}";
    }
}
