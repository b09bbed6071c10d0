using Forms.Odm.Import;
using Forms.Odm.Xml;

namespace Forms.Odm.V20;

/// <summary>Gives the definitions of a MetaDataVersion of ODM 2.0 the shape that they have in 1.3 (docs/odm-import.md, ODM 2.0).</summary>
internal sealed class MetaDataShape
{
    private readonly ReportBuilder _report;
    private readonly IReadOnlyList<OdmElement> _children;
    private readonly Dictionary<string, OdmElement> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forms;
    private readonly bool _hasInclude;
    private readonly HashSet<string> _nestedOnly;

    private MetaDataShape(IReadOnlyList<OdmElement> children, ReportBuilder report)
    {
        _report = report;
        _children = children;
        foreach (var group in children.Where(child => child.Is("ItemGroupDef") && !IsForm(child)))
            _groups.TryAdd(OidOf(group), group);
        _forms = [.. children.Where(IsForm).Select(OidOf)];
        _hasInclude = children.Any(child => child.Is("Include"));
        _nestedOnly = [.. RefsOf(_groups.Values)];
        _nestedOnly.ExceptWith(RefsOf(children.Where(child => IsForm(child) || child.Is("StudyEventDef"))));
    }

    public static IEnumerable<OdmElement> Of(IReadOnlyList<OdmElement> children, ReportBuilder report) =>
        new MetaDataShape(children, report).Shape();

    private static bool IsForm(OdmElement element) => element.Is("ItemGroupDef") && element.Attribute("Type") is "Form";

    private static string OidOf(OdmElement element) => element.Attribute("OID") ?? "";

    private static IEnumerable<string> RefsOf(IEnumerable<OdmElement> owners) =>
        owners.SelectMany(owner => owner.Elements.Where(GroupFlattener.IsGroupRef)).Select(reference => reference.Attribute("ItemGroupOID") ?? "");

    private IEnumerable<OdmElement> Shape() => _children.SelectMany(child => child switch
    {
        _ when !string.Equals(child.Namespace, OdmNames.Namespace20, StringComparison.Ordinal) => [child],
        { Name: "ItemGroupDef" } when IsForm(child) => Form(child),
        { Name: "ItemGroupDef" } => _nestedOnly.Contains(OidOf(child)) ? [] : [Group(GroupFlattener.Flatten(child, _groups, _report))],
        { Name: "StudyEventDef" } => [Visit(child)],
        { Name: "ItemDef" or "CodeList" or "ConditionDef" or "MethodDef" or "Protocol" } => (OdmElement[])[DefinitionShape.Of(child)],
        _ => [child],
    });

    private OdmElement Visit(OdmElement visit)
    {
        var shaped = DefinitionShape.Inner(visit);
        return shaped.Copy(shaped.Name, shaped.Children.Select(child => child is OdmElement reference && GroupFlattener.IsGroupRef(reference) ? FormRef(reference) : child));
    }

    // A visit of 1.3 refers to forms alone; a reference to what is no form is kept as it came. An included version may hold the form.
    private OdmElement FormRef(OdmElement reference)
    {
        var oid = reference.Attribute("ItemGroupOID") ?? "";
        if (_groups.ContainsKey(oid) || !(_hasInclude || _forms.Contains(oid)))
            return reference;
        var form = reference.Copy("FormRef", reference.Children);
        form.Rename("ItemGroupOID", "FormOID");
        return form;
    }

    private IEnumerable<OdmElement> Form(OdmElement form)
    {
        var shaped = Group(form);
        shaped.Set("Type", null);
        var items = shaped.Elements.Where(child => child.Is("ItemRef")).ToList();
        if (items.Count == 0)
            return [shaped.Copy("FormDef", shaped.Children)];
        var group = FormItems.Group(form, items, _groups.Keys);
        return [FormItems.Form(shaped, items, group), group];
    }

    private static OdmElement Group(OdmElement group)
    {
        var shaped = DefinitionShape.Inner(group);
        shaped.Rename("DatasetName", "SASDatasetName");
        if (group.Attribute("Repeating") is ("Simple" or "Static" or "Dynamic") and var repeating)
        {
            shaped.Set("Repeating", "Yes");
            if (repeating is not "Simple")
                shaped.Keep20("Repeating", repeating);
        }
        if (group.Attribute("Type") is "Section")
            shaped.Set("Type", null);
        return shaped;
    }
}
