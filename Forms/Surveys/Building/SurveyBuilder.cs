using Forms.Importing;

namespace Forms.Surveys.Building;

/// <summary>Makes a form definition of an XLSForm or an XForm (docs/import-formats.md).</summary>
internal sealed class SurveyBuilder(SurveyForm survey, StudyIdentity identity, SurveyReport report)
{
    private readonly NodeOids _oids = new(survey.Oid, report);

    /// <summary>The study with the form.</summary>
    /// <exception cref="FileRefusedException">Something of the form is an error.</exception>
    public FormFileImport Build()
    {
        _oids.Assign(survey.Root);
        CheckLists();
        report.RefuseErrors();
        var walk = new SectionWalk(survey.Oid, _oids, report);
        var sections = walk.Walk(survey.Root);
        if (sections.Count == 0)
            throw new FileRefusedException(FileRefusals.NoForms, "The form has no question.", "Send a form with at least one question.") { Report = report.Build() };
        var form = Assemble(sections, walk.TakenUp);
        form = new SurveyExpressions(form, _oids, report).Complete(sections);
        Count(form);
        return new(identity.WithForms([form]), report.Build());
    }

    private FormDefinition Assemble(IReadOnlyList<Section> sections, List<SurveyGroup> takenUp)
    {
        var questions = sections.SelectMany(static section => section.Questions).Select(static pair => pair.Question).ToList();
        var items = new SurveyItems(survey, _oids);
        return new()
        {
            StudyOid = identity.StudyOid,
            FormDef = new()
            {
                Oid = survey.Oid,
                Name = survey.Name,
                Repeating = false,
                ItemGroupRefs = sections.Select(static section => new ItemGroupRef { ItemGroupOid = section.Oid, Mandatory = false, CollectionExceptionConditionOid = section.Relevant.Length > 0 ? SurveyExpressions.ConditionOid(section.Oid) : null }).ToEquatableList(),
                Vendor = new() { Elements = survey.Kept.Concat(takenUp.Select(group => SurveyKept.Group(group, _oids.PathOf(group)))).ToEquatableList() },
            },
            ItemGroupDefs = Sorted(sections.Select((section, index) => MakeGroup(section, isFirst: !sections.Take(index).Any(other => ReferenceEquals(other.Group, section.Group)), items))),
            ItemDefs = Sorted(questions.SelectMany(items.Make)),
            CodeLists = Sorted(items.CodeLists(questions)),
        };
    }

    public static EquatableList<TDefinition> Sorted<TDefinition>(IEnumerable<TDefinition> definitions)
        where TDefinition : IDefinition =>
        definitions.OrderBy(static definition => definition.Oid, StringComparer.Ordinal).ToEquatableList();

    private ItemGroupDef MakeGroup(Section section, bool isFirst, SurveyItems items)
    {
        var group = section.Group;
        var label = group.Label?.Texts.Select(static text => text.Text).FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text));
        return new()
        {
            Oid = section.Oid,
            Name = label ?? (group.Name.Length > 0 ? group.Name : survey.Name),
            Repeating = group.Repeats,
            Description = group.Label,
            ItemRefs = section.Questions.SelectMany(pair => items.References(pair.Question, pair.Relevant)).ToEquatableList(),
            Vendor = isFirst ? new() { Elements = group.Kept } : VendorContent.None,
        };
    }

    private void CheckLists()
    {
        foreach (var question in Questions(survey.Root).Where(question => question.List is { } list && !(survey.Lists.TryGetValue(list, out var choices) && choices.Count > 0)))
            report.Error(SurveyFindings.ListMissing, question.Place, question.Name, $"The question '{question.Name}' asks for a choice of the list '{question.List}', which has none. Add its choices.");
    }

    private static IEnumerable<SurveyQuestion> Questions(SurveyGroup group) =>
        group.Children.SelectMany(static node => node is SurveyGroup inner ? Questions(inner) : [(SurveyQuestion)node]);

    private void Count(FormDefinition form)
    {
        foreach (var (name, count) in new[]
        {
            ("FormDef", 1), ("ItemGroupDef", form.ItemGroupDefs.Count), ("ItemDef", form.ItemDefs.Count), ("CodeList", form.CodeLists.Count),
            ("CodeListItem", form.CodeLists.Sum(static list => list.CodeListItems.Count)), ("EnumeratedItem", form.CodeLists.Sum(static list => list.EnumeratedItems.Count)),
            ("RangeCheck", form.ItemDefs.Sum(static item => item.RangeChecks.Count)), ("ConditionDef", form.ConditionDefs.Count), ("MethodDef", form.MethodDefs.Count),
        })
            report.Count(name, count);
    }
}
