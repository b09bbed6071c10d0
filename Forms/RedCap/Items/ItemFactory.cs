using Forms.Importing;
using Forms.RedCap.Fields;

namespace Forms.RedCap.Items;

/// <summary>Makes the items and code lists of a field.</summary>
internal sealed class ItemFactory(DictionaryReport report)
{
    private static readonly Choice[] Checked = [new("1", "Checked"), new("0", "Unchecked")];
    private static readonly Choice[] YesNo = [new("1", "Yes"), new("0", "No")];
    private static readonly Choice[] TrueFalse = [new("1", "True"), new("0", "False")];

    public IEnumerable<(ItemDef Item, CodeList? CodeList)> Make(DictionaryField field)
    {
        var dataType = field.Type.Kind == FieldKind.Text ? ValidationType.DataTypeOf(field.Validation) ?? "text" : field.Type.DataType;
        var limits = LimitChecks.Of(field, dataType, report);
        return field.Type.Kind switch
        {
            FieldKind.Checkbox => field.Choices.Select(choice => Make(field, dataType, limits, Checked, choice)),
            FieldKind.Choice => [Make(field, dataType, limits, field.Choices)],
            FieldKind.YesNo => [Make(field, dataType, limits, YesNo)],
            FieldKind.TrueFalse => [Make(field, dataType, limits, TrueFalse)],
            _ => [Make(field, dataType, limits, [])],
        };
    }

    private static (ItemDef Item, CodeList? CodeList) Make(DictionaryField field, string dataType, LimitChecks limits, IReadOnlyList<Choice> choices, Choice? box = null)
    {
        var oid = box is null ? field.Variable : field.ItemOid(box);
        var codeList = choices.Count == 0 ? null : CodeListOf(oid, choices);
        var item = new ItemDef
        {
            Oid = oid,
            Name = oid,
            DataType = dataType,
            SignificantDigits = field.Type.Kind == FieldKind.Text ? ValidationType.DigitsOf(field.Validation) : null,
            Question = Texts.Of(field.Raw(RedCapColumn.Label)),
            Description = Texts.Of(box?.Label ?? ""),
            RangeChecks = limits.Checks,
            CodeListRef = codeList is null ? null : new() { CodeListOid = codeList.Oid },
            Vendor = ItemVendor.Of(field, limits, box),
        };
        return (item, codeList);
    }

    // ODM 1.3.2, section 3.1.1.3.7, knows no boolean code list, which is what REDCap writes for yes and no.
    private static CodeList CodeListOf(string oid, IReadOnlyList<Choice> choices) => new()
    {
        Oid = $"{oid}.choices",
        Name = oid,
        DataType = "text",
        CodeListItems = choices.Select(static choice => new CodeListItem { CodedValue = choice.Code, Decode = Texts.Of(choice.Label) }).ToEquatableList(),
    };
}
