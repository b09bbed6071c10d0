namespace Forms.Expressions;

/// <summary>An expression of another language in a form, and what it is in ours: a designer takes it over or not.</summary>
/// <param name="Owner">What it belongs to.</param>
/// <param name="Path">Where it stands, as an OID path.</param>
/// <param name="Context">Its language as the form names it; null where it does not.</param>
/// <param name="Translation">The translation; without an expression where there is none.</param>
public sealed record TranslationOffer(TranslationOwner Owner, string Path, string? Context, ExpressionTranslation Translation)
{
    /// <summary>Every expression of another language in a form: FormalExpressions, and REDCap's attributes BranchingLogic and Calculation.</summary>
    /// <param name="form">The form.</param>
    /// <param name="study">Its study, for look-ups in other forms and visits.</param>
    public static IReadOnlyList<TranslationOffer> Find(FormDefinition form, StudyDefinition? study = null) => [.. FindOf(form, static _ => true, study)];

    /// <summary>The same for some owners alone: nothing is translated that is not asked for.</summary>
    /// <param name="form">The form.</param>
    /// <param name="isWanted">Tells whose expressions are asked for.</param>
    /// <param name="study">Its study, for look-ups in other forms and visits.</param>
    public static IEnumerable<TranslationOffer> FindOf(FormDefinition form, Func<TranslationOwner, bool> isWanted, StudyDefinition? study = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(isWanted);
        var sources = TranslationSource.Of(form).Where(source => isWanted(source.Owner)).ToList();
        if (sources.Count == 0)
            return [];
        var scope = new FormScope(form, study);
        return sources.Select(source => source.Offer(scope));
    }

    /// <summary>The same for the conditions of a study that stand outside its forms.</summary>
    /// <param name="study">The study.</param>
    public static IReadOnlyList<TranslationOffer> Find(StudyDefinition study) => Find(FormScope.Outside(study), study);
}
