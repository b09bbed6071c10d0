using System.Globalization;

namespace Forms.Odm.Export.V13;

/// <summary>Writes code lists as ODM 1.3.2 has them.</summary>
internal sealed class CodeListOutput(OdmOutput output, WrittenOids oids)
{
    public void CodeList(CodeList list) => output.Element("CodeList", list.Vendor,
    [
        oids.Of<CodeList>("OID", list.Oid),
        OutAttribute.Named("Name", list.Name, list.Oid),
        new("DataType", list.DataType, value => OdmNames.IsListedDataType("CodeList", value), "text"),
        new("SASFormatName", list.SasFormatName, ValueRules.IsSasFormat),
    ],
    () =>
    {
        output.Texts("Description", list.Description);
        Entries(list);
        output.Aliases(list.Aliases);
    });

    // The schema wants one kind of entry, and one entry at least.
    private void Entries(CodeList list)
    {
        var hasItems = list.CodeListItems.Count > 0;
        var isExternal = list.ExternalCodeList is not null;
        var (isItemOrder, isOrder) = (ValueRules.Once(ValueRules.IsInteger), ValueRules.Once(ValueRules.IsInteger));
        output.Each(list.CodeListItems, item => item.CodedValue, item => CodeListItem(item, isItemOrder));
        output.Each(list.EnumeratedItems, item => item.CodedValue, item => EnumeratedItem(item, isOrder), isForbidden: hasItems || isExternal);
        if (list.ExternalCodeList is { } external)
            output.Kept(hasItems, () => ExternalCodeList(external));
        else if (!hasItems && list.EnumeratedItems.Count == 0)
            output.Added("ExternalCodeList");
    }

    private void CodeListItem(CodeListItem item, Func<string, bool> isOrder) =>
        output.Element("CodeListItem", item.Vendor, EntryAttributes(item.CodedValue, item.Rank, item.OrderNumber, isOrder), () =>
        {
            output.Texts("Decode", item.Decode, isRequired: true);
            output.Aliases(item.Aliases);
        });

    public void EnumeratedItem(EnumeratedItem item, Func<string, bool> isOrder) =>
        output.Element("EnumeratedItem", item.Vendor, EntryAttributes(item.CodedValue, item.Rank, item.OrderNumber, isOrder), () => output.Aliases(item.Aliases));

    private static OutAttribute[] EntryAttributes(string codedValue, decimal? rank, int? orderNumber, Func<string, bool> isOrder) =>
    [
        OutAttribute.Required("CodedValue", codedValue),
        new("Rank", rank?.ToString(CultureInfo.InvariantCulture), ValueRules.IsDecimal),
        OutAttribute.Number("OrderNumber", orderNumber, isOrder),
    ];

    public void ExternalCodeList(ExternalCodeList external) => output.Element("ExternalCodeList", external.Vendor,
    [
        OutAttribute.Text("Dictionary", external.Dictionary),
        OutAttribute.Text("Version", external.Version),
        new("href", external.Href, ValueRules.IsUri),
        OutAttribute.Text("ref", external.Ref),
    ]);
}
