using Forms;

namespace Cdms.Service.Features.Exchange.Printing.Html;

/// <summary>What a form says of its parts, in the language of the reader.</summary>
internal static class FormTexts
{
    public static string TitleOf(FormDef form, string? language) => Filled(form.Description, language) ?? Or(form.Name, form.Oid);

    public static string TitleOf(ItemGroupDef group, string? language) => Filled(group.Description, language) ?? Or(group.Name, group.Oid);

    public static string TitleOf(StudyEventDef visit, string? language) => Filled(visit.Description, language) ?? Or(visit.Name, visit.Oid);

    public static string TitleOf(ItemDef item, string? language) => Filled(item.Question, language) ?? Filled(item.Description, language) ?? Or(item.Name, item.Oid);

    /// <summary>Symbol or name of a unit.</summary>
    public static string? UnitOf(FormDefinition form, string? unitOid, string? language) => unitOid is null ? null
        : form.MeasurementUnits.FirstOrDefault(unit => unit.Oid == unitOid) is { } found ? Filled(found.Symbol, language) ?? Or(found.Name, unitOid) : unitOid;

    /// <summary>The codes of a list with what they mean, in the order in which they are shown.</summary>
    public static IEnumerable<(string Code, string? Meaning)> ChoicesOf(CodeList? list, string? language) => list is null ? []
        : list.CodeListItems.OrderBy(item => item.OrderNumber ?? int.MaxValue).Select(item => (item.CodedValue, Filled(item.Decode, language)))
            .Concat(list.EnumeratedItems.OrderBy(item => item.OrderNumber ?? int.MaxValue).Select(item => (item.CodedValue, (string?)null)));

    /// <summary>What a code means; null where the list does not say.</summary>
    public static string? MeaningOf(CodeList? list, string? code, string? language) => ChoicesOf(list, language).FirstOrDefault(choice => choice.Code == code).Meaning;

    private static string? Filled(TranslatedTexts? texts, string? language) => texts.Choose(language) is { Text: { } text } && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static string Or(string name, string oid) => string.IsNullOrWhiteSpace(name) ? oid : name;
}
