namespace Forms.Expressions;

/// <summary>Where an expression of another language stands, and what it is for.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Form">The form.</param>
public sealed record TranslationSite(ForeignLanguage Language, FormDefinition Form)
{
    /// <summary>The form's study, for look-ups in other forms and visits.</summary>
    public StudyDefinition? Study { get; init; }

    /// <summary>OID of the item the expression belongs to: what XForms writes as a dot.</summary>
    public string? Item { get; init; }

    /// <summary>True if the source says when something is shown, as in REDCap: the translation says when it is not collected, as ODM wants it.</summary>
    public bool SaysWhenShown { get; init; }

    /// <summary>The index over form and study, made once for many expressions.</summary>
    internal FormScope? Scope { get; init; }
}
