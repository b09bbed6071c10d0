using System.Text;
using Forms.Odm.Xml;
using Forms.Surveys;
using Forms.XlsForm.Sheets;

namespace Forms.XForms;

/// <summary>The texts of a form in all its languages.</summary>
internal sealed class XFormTexts
{
    private readonly Dictionary<string, List<TranslatedText>> _texts = new(StringComparer.Ordinal);

    public XFormTexts(OdmElement model, SurveyReport report)
    {
        foreach (var translation in XFormParts.Child(model, "itext")?.Elements ?? [])
        {
            var (language, hasCode) = HeaderName.ReadLanguage(XFormParts.Attribute(translation, "lang"));
            if (!hasCode)
                report.Warn(SurveyFindings.LanguageWithoutCode, XFormParts.Place(translation), null, $"The language '{language}' has no code; its name stands for it. Write '{language} (en)', with its code.");
            foreach (var text in translation.Elements)
                Add(text, language);
        }
    }

    /// <summary>Pictures and the like among the texts, which have no place in a form definition.</summary>
    public bool HasMedia { get; private set; }

    /// <summary>What a label, hint or message says: its own text, or that of its reference.</summary>
    public TranslatedTexts? Of(OdmElement? element)
    {
        if (element is null)
            return null;
        return Of(XFormParts.Attribute(element, "ref")) ?? Importing.Texts.Of(TextOf(element));
    }

    /// <summary>The texts of <c>jr:itext('id')</c>; null for anything else.</summary>
    public TranslatedTexts? Of(string reference)
    {
        var (start, end) = (reference.IndexOf('\'', StringComparison.Ordinal), reference.LastIndexOf('\''));
        return reference.Contains("itext(", StringComparison.Ordinal) && end > start ? ById(reference[(start + 1)..end]) : null;
    }

    public TranslatedTexts? ById(string id) => _texts.TryGetValue(id, out var texts) ? new() { Texts = texts.ToEquatableList() } : null;

    /// <summary>A text with the values it shows, <c>&lt;output value="/data/name"/&gt;</c>, as an XLSForm writes them: <c>${name}</c>.</summary>
    public static string TextOf(OdmElement element)
    {
        var text = new StringBuilder();
        foreach (var child in element.Children)
        {
            if (child is string own)
                text.Append(own);
            else if (child is OdmElement { Name: "output" } output && XFormParts.Attribute(output, "value") is { Length: > 0 } path)
                text.Append("${").Append(path[(path.LastIndexOf('/') + 1)..]).Append('}');
        }
        return text.ToString();
    }

    private void Add(OdmElement text, string language)
    {
        foreach (var value in text.Elements)
        {
            if (XFormParts.Attribute(value, "form") is { Length: > 0 } form && form is not "long")
            {
                HasMedia = true;
                continue;
            }
            var id = XFormParts.Attribute(text, "id");
            if (!_texts.TryGetValue(id, out var known))
                _texts.Add(id, known = []);
            known.Add(new() { Language = language, Text = TextOf(value) });
        }
    }
}
