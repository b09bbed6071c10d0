using System.Globalization;
using Forms.Odm.Export.V13;

namespace Forms.Odm.Export.V20;

/// <summary>Writes code lists as ODM 2.0 has them: an EnumeratedItem of 1.3 is a CodeListItem without a decode.</summary>
internal sealed class CodeListOutput20(OdmOutput output, WrittenOids oids)
{
    public void CodeList(CodeList list)
    {
        var native = new NativeContent(output, list.Vendor, "Coding");
        output.Element("CodeList", native.Rest.Without20("DataType"),
        [
            oids.Of<CodeList>("OID", list.Oid),
            OutAttribute.Named("Name", list.Name, list.Oid),
            new("DataType", Attributes20.DataType(list.DataType, list.Vendor), Attributes20.IsCodeListDataType, "text"),
            Attributes20.Aside("SASFormatName", list.SasFormatName),
            Attributes20.KeptName("CommentOID"), Attributes20.KeptName("StandardOID"), Attributes20.KeptYes("IsNonStandard"),
        ],
        () =>
        {
            output.Texts("Description", list.Description);
            Entries(list);
            native.Write("Coding");
            output.Aliases(list.Aliases);
        });
    }

    private void Entries(CodeList list)
    {
        var of13 = new CodeListOutput(output, oids);
        var hasItems = list.CodeListItems.Count > 0;
        var (isItemOrder, isOrder) = (ValueRules.Once(ValueRules.IsPositive), ValueRules.Once(ValueRules.IsPositive));
        output.Each(list.CodeListItems, item => item.CodedValue, item => Entry(item, isItemOrder));
        if (hasItems)
            output.Each(list.EnumeratedItems, _ => null, item => of13.EnumeratedItem(item, isOrder), isForbidden: true);
        else
            output.Each(list.EnumeratedItems, item => item.CodedValue, item => Entry(AsItem(item), isOrder));
        if (list.ExternalCodeList is { } external)
            output.Kept(isForbidden: true, () => of13.ExternalCodeList(external));
    }

    private static CodeListItem AsItem(EnumeratedItem item) => new()
    {
        CodedValue = item.CodedValue, Rank = item.Rank, OrderNumber = item.OrderNumber, Aliases = item.Aliases, Vendor = item.Vendor,
    };

    private void Entry(CodeListItem item, Func<string, bool> isOrder)
    {
        var native = new NativeContent(output, item.Vendor, "Description", "Coding");
        output.Element("CodeListItem", native.Rest,
        [
            OutAttribute.Required("CodedValue", item.CodedValue),
            new("Rank", item.Rank?.ToString(CultureInfo.InvariantCulture), ValueRules.IsDecimal),
            OutAttribute.Number("OrderNumber", item.OrderNumber, isOrder),
            Attributes20.KeptYes("Other"), Attributes20.KeptYes("ExtendedValue"), Attributes20.KeptName("CommentOID"),
        ],
        () =>
        {
            native.Write("Description");
            output.Texts("Decode", item.Decode);
            native.Write("Coding");
            output.Aliases(item.Aliases);
        });
    }
}
