namespace Forms.Odm.Export.V13;

/// <summary>Writes texts, aliases and expressions, which ODM 1.3.2 and 2.0 have nearly alike.</summary>
internal static class TextOutput
{
    /// <summary>Texts by language. The schema demands one at least, and each language once.</summary>
    public static void Texts(this OdmOutput output, string name, TranslatedTexts? texts, bool isRequired = false)
    {
        if (texts is null)
        {
            if (isRequired)
                output.Added(name, output.AddedText);
            return;
        }
        output.Element(name, texts.Vendor, [], () =>
        {
            output.Each(texts.Texts, text => text.Language, output.Text);
            if (texts.Texts.Count == 0)
                output.AddedText();
        });
    }

    /// <summary>Other names; each context once.</summary>
    public static void Aliases(this OdmOutput output, EquatableList<Alias> aliases) =>
        output.Each(aliases, alias => alias.Context, alias => output.Element("Alias", alias.Vendor,
            [OutAttribute.Required("Context", alias.Context), OutAttribute.Required("Name", alias.Name)]));

    /// <summary>An expression; ODM 2.0 has its text in an element Code.</summary>
    public static void FormalExpression(this OdmOutput output, FormalExpression expression)
    {
        OutAttribute[] attributes = [OutAttribute.Text("Context", expression.Context)];
        if (output.Is20)
            output.Element("FormalExpression", expression.Vendor, attributes, () => output.TextElement("Code", VendorContent.None, [], expression.Text));
        else
            output.TextElement("FormalExpression", expression.Vendor, attributes, expression.Text);
    }

    public static void FormalExpressions(this OdmOutput output, EquatableList<FormalExpression> expressions)
    {
        foreach (var expression in expressions)
            output.FormalExpression(expression);
    }

    // ODM 2.0 demands a type; nearly every text is plain.
    private static void Text(this OdmOutput output, TranslatedText text)
    {
        OutAttribute[] attributes = output.Is20
            ? [Language(text.Language), V20.Attributes20.Usual(text.Vendor, "Type", "text/plain", static _ => true)]
            : [Language(text.Language)];
        output.TextElement("TranslatedText", text.Vendor, attributes, text.Text);
    }

    private static void AddedText(this OdmOutput output) =>
        output.Added("TranslatedText", output.Is20 ? [new("Type", "text/plain")] : []);

    public static OutAttribute Language(string? language) => new(OdmNames.LanguageAttribute, language, ValueRules.IsLanguage);
}
