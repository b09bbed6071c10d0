using Forms.Odm.Xml;

namespace Forms.Odm.V20;

/// <summary>Gives a definition of ODM 2.0 the shape that it has in 1.3. What 1.3 has no place for stays where it is, and is kept as it came.</summary>
internal static class DefinitionShape
{
    public static OdmElement Of(OdmElement definition) => definition.Name switch
    {
        "ItemDef" => Typed(definition),
        "CodeList" => CodeList(definition),
        _ => Inner(definition),
    };

    /// <summary>Texts, expressions and checks, wherever a definition has them.</summary>
    public static OdmElement Inner(OdmElement element) => element.Copy(element.Name, element.Children.Select(Child));

    private static object Child(object child) => child switch
    {
        OdmElement { Name: "Description" or "Question" or "ErrorMessage" or "Decode" or "Symbol" } texts => Texts(texts),
        OdmElement { Name: "RangeCheck" or "CodeListItem" or "EnumeratedItem" or "Protocol" } inner => Inner(inner),
        OdmElement { Name: "FormalExpression" } expression => Expression(expression),
        _ => child,
    };

    // The type of nearly every text; another is kept.
    private static OdmElement Texts(OdmElement texts) => texts.Copy(texts.Name, texts.Children.Select(child =>
    {
        if (child is not OdmElement { Name: "TranslatedText" } text || text.Attribute("Type") is not "text/plain")
            return child;
        var plain = text.Copy();
        plain.Set("Type", null);
        return plain;
    }));

    private static OdmElement Expression(OdmElement expression)
    {
        if (expression.Elements.FirstOrDefault(child => child.Is("Code")) is not { } code)
            return expression;
        var others = expression.Elements.Where(child => child != code).Cast<object>();
        return expression.Copy(expression.Name, others.Prepend(code.OwnText()));
    }

    // decimal of 2.0 is float of 1.3; float of 2.0 (IEEE) has no word of its own there.
    private static OdmElement Typed(OdmElement definition)
    {
        var shaped = Inner(definition);
        switch (definition.Attribute("DataType"))
        {
            case "decimal":
                shaped.Set("DataType", "float");
                break;
            case "float":
                shaped.Keep20("DataType", "float");
                break;
        }
        return shaped;
    }

    // ODM 2.0 has one kind of entry: one without a decode is an EnumeratedItem of 1.3, where a list has one kind only.
    private static OdmElement CodeList(OdmElement list)
    {
        var shaped = Typed(list);
        var items = shaped.Elements.Where(child => child.Is("CodeListItem")).ToList();
        if (items.Count == 0 || items.Exists(item => item.Elements.Any(child => child.Is("Decode"))))
            return shaped;
        var copy = shaped.Copy(shaped.Name, shaped.Children.Select(child => child is OdmElement item && items.Contains(item) ? item.Copy("EnumeratedItem", item.Children) : child));
        return copy;
    }
}
