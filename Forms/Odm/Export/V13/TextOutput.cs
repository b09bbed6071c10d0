namespace Forms.Odm.Export.V13;

/// <summary>Writes texts, aliases and expressions as ODM 1.3.2 has them (sections 3.1.4.2 and following of the standard).</summary>
internal static class TextOutput
{
    /// <summary>Texts by language. The schema demands one at least, and each language once.</summary>
    public static void Texts(this OdmOutput output, string name, TranslatedTexts? texts, bool isRequired = false)
    {
        if (texts is null)
        {
            if (isRequired)
                output.Added(name, () => output.Added("TranslatedText"));
            return;
        }
        output.Element(name, texts.Vendor, [], () =>
        {
            output.Each(texts.Texts, text => text.Language, text => output.TextElement("TranslatedText", text.Vendor, [Language(text.Language)], text.Text));
            if (texts.Texts.Count == 0)
                output.Added("TranslatedText");
        });
    }

    /// <summary>Other names; each context once.</summary>
    public static void Aliases(this OdmOutput output, EquatableList<Alias> aliases) =>
        output.Each(aliases, alias => alias.Context, alias => output.Element("Alias", alias.Vendor,
            [OutAttribute.Required("Context", alias.Context), OutAttribute.Required("Name", alias.Name)]));

    public static void FormalExpression(this OdmOutput output, FormalExpression expression) =>
        output.TextElement("FormalExpression", expression.Vendor, [OutAttribute.Text("Context", expression.Context)], expression.Text);

    public static void FormalExpressions(this OdmOutput output, EquatableList<FormalExpression> expressions)
    {
        foreach (var expression in expressions)
            output.FormalExpression(expression);
    }

    public static OutAttribute Language(string? language) => new(OdmNames.LanguageAttribute, language, ValueRules.IsLanguage);
}
