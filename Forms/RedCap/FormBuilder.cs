using System.Globalization;
using Forms.RedCap.Fields;
using Forms.RedCap.Items;

namespace Forms.RedCap;

/// <summary>Puts the fields of a form together: a group begins with the form and with each section header.</summary>
internal sealed class FormBuilder(string studyOid, DictionaryReport report)
{
    private readonly ItemFactory _items = new(report);

    /// <summary>The form, without conditions and methods, to which its items refer already.</summary>
    public FormDefinition Build(string name, IReadOnlyList<DictionaryField> fields)
    {
        var title = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.Replace('_', ' '));
        var groups = GroupsOf(fields).Select(group => MakeGroup(name, title, group)).ToList();
        var parts = fields.SelectMany(_items.Make).ToList();
        CountParts(groups.Count, parts.Count, parts.Count(static part => part.CodeList is not null));
        return new()
        {
            StudyOid = studyOid,
            FormDef = new()
            {
                Oid = $"Form.{name}",
                Name = title,
                Repeating = false,
                ItemGroupRefs = groups.Select(static group => new ItemGroupRef { ItemGroupOid = group.Oid, Mandatory = false }).ToEquatableList(),
                Vendor = new RedCapVendor().Keep("FormName", name).Build(),
            },
            ItemGroupDefs = Sorted(groups),
            ItemDefs = Sorted(parts.Select(static part => part.Item)),
            CodeLists = Sorted(parts.Select(static part => part.CodeList).OfType<CodeList>()),
        };
    }

    public static EquatableList<TDefinition> Sorted<TDefinition>(IEnumerable<TDefinition> definitions)
        where TDefinition : IDefinition =>
        definitions.OrderBy(static definition => definition.Oid, StringComparer.Ordinal).ToEquatableList();

    private static IEnumerable<List<DictionaryField>> GroupsOf(IReadOnlyList<DictionaryField> fields)
    {
        var group = new List<DictionaryField>();
        foreach (var field in fields)
        {
            if (group.Count > 0 && field[RedCapColumn.Section].Length > 0)
            {
                yield return group;
                group = [];
            }
            group.Add(field);
        }
        yield return group;
    }

    private static ItemGroupDef MakeGroup(string form, string title, List<DictionaryField> fields)
    {
        var header = fields[0][RedCapColumn.Section];
        return new()
        {
            Oid = $"{form}.{fields[0].ItemOids.First()}",
            Name = header.Length > 0 ? header : title,
            Repeating = false,
            ItemRefs = fields.SelectMany(static field => field.ItemOids.Select(oid => MakeRef(field, oid))).ToEquatableList(),
        };
    }

    private static ItemRef MakeRef(DictionaryField field, string itemOid) => new()
    {
        ItemOid = itemOid,
        Mandatory = field.IsRequired,
        MethodOid = field.MethodOid,
        CollectionExceptionConditionOid = field.ConditionOid,
        Vendor = new RedCapVendor().Keep("Variable", field.Variable).Build(),
    };

    private void CountParts(int groups, int items, int codeLists)
    {
        report.Count("FormDef");
        foreach (var (name, count) in new[] { ("ItemGroupDef", groups), ("ItemDef", items), ("CodeList", codeLists) })
            report.Count(name, count);
    }
}
