namespace Forms.Odm.Parts;

/// <summary>Reads texts, aliases and expressions.</summary>
internal static class TextParts
{
    public static TranslatedTexts Texts(OdmPart part) => new()
    {
        Texts = part.Each("TranslatedText", TranslatedText),
        Vendor = part.Rest(),
    };

    public static EquatableList<Alias> Aliases(this OdmPart part) => part.Each("Alias", Alias);

    public static TranslatedTexts? Description(this OdmPart part) => part.Single("Description", Texts);

    public static FormalExpression FormalExpression(OdmPart part) => new()
    {
        Context = part.Optional("Context"),
        Text = part.OwnText(),
        Vendor = part.Rest(),
    };

    public static TranslatedText TranslatedText(OdmPart part)
    {
        var text = new TranslatedText { Language = part.Language(), Text = part.OwnText(), Vendor = part.Rest() };
        var (report, element) = (part.Context.Report, part.Element);
        if (text.Language is null)
            report.Tell(FindingSeverity.Info, ImportFindings.NoLanguage, element.Name, element.Line, element.Column, count => $"{count} texts without xml:lang; kept so.");
        if (string.IsNullOrWhiteSpace(text.Text))
            report.Tell(FindingSeverity.Info, ImportFindings.EmptyText, element.Name, element.Line, element.Column, count => $"{count} empty texts; kept so.");
        return text;
    }

    private static Alias Alias(OdmPart part) => new()
    {
        Context = part.Required("Context"),
        Name = part.Required("Name"),
        Vendor = part.Rest(),
    };
}
