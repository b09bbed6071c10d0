using Forms.Odm.Xml;

namespace Forms.Odm.V20;

/// <summary>A form of ODM 2.0 may hold items itself; a form of 1.3 holds groups alone, so they become a group of their own.</summary>
internal static class FormItems
{
    /// <summary>The group of the form's own items: OID of the form with <c>.ITEMS</c> behind it.</summary>
    public static OdmElement Group(OdmElement form, List<OdmElement> items, IEnumerable<string> taken)
    {
        var oid = (form.Attribute("OID") ?? "") + ".ITEMS";
        while (taken.Contains(oid, StringComparer.Ordinal))
            oid += "_";
        var group = new OdmElement(form.Prefix, form.Namespace, "ItemGroupDef", form.Line, form.Column);
        group.Set("OID", oid);
        group.Set("Name", form.Attribute("Name") ?? "");
        group.Set("Repeating", "No");
        items.ForEach(group.Add);
        return group;
    }

    /// <summary>The form, with the group where the first of the items stood.</summary>
    public static OdmElement Form(OdmElement form, List<OdmElement> items, OdmElement group)
    {
        var reference = new OdmElement(form.Prefix, form.Namespace, "ItemGroupRef", items[0].Line, items[0].Column);
        reference.Set("ItemGroupOID", group.Attribute("OID"));
        reference.Set("OrderNumber", items[0].Attribute("OrderNumber"));
        reference.Set("Mandatory", "Yes");
        var children = form.Children.Select(child => ReferenceEquals(child, items[0]) ? reference : child);
        return form.Copy("FormDef", children.Where(child => child is not OdmElement item || !items.Contains(item)));
    }
}
