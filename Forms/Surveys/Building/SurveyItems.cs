namespace Forms.Surveys.Building;

/// <summary>Makes the items and code lists of questions.</summary>
internal sealed class SurveyItems(SurveyForm survey, NodeOids oids)
{
    /// <summary>OID of the item that stands for one choice of several.</summary>
    public static string ChoiceOid(string questionOid, string code) => $"{questionOid}___{code}";

    /// <summary>One item; of a question with several choices one for each of them, which is true or not.</summary>
    public IEnumerable<ItemDef> Make(SurveyQuestion question)
    {
        var oid = oids.Of(question);
        if (!question.IsMultiple)
            return [Make(question, oid, question.DataType)];
        return survey.Lists[question.List!].Select((choice, index) => Make(question, ChoiceOid(oid, choice.Code), "boolean") with
        {
            Description = choice.Label,
            // What is kept of the question stands once, and what is kept of a choice with its item.
            Vendor = new() { Elements = (index == 0 ? question.Kept : []).Concat(choice.Kept).ToEquatableList() },
        });
    }

    public IEnumerable<ItemRef> References(SurveyQuestion question, string groupsRelevant)
    {
        var oid = oids.Of(question);
        string[] items = question.IsMultiple ? [.. survey.Lists[question.List!].Select(choice => ChoiceOid(oid, choice.Code))] : [oid];
        return items.Select(item => new ItemRef
        {
            ItemOid = item,
            // None of several choices has to be chosen, though one of them may have to be.
            Mandatory = question.IsRequired && !question.IsMultiple,
            MethodOid = question.Calculation.Length > 0 ? SurveyExpressions.MethodOid(oid) : null,
            CollectionExceptionConditionOid = SectionWalk.Both(groupsRelevant, question.Relevant).Length > 0 ? SurveyExpressions.ConditionOid(oid) : null,
        });
    }

    /// <summary>The lists that questions with one choice use, each once.</summary>
    public IEnumerable<CodeList> CodeLists(IEnumerable<SurveyQuestion> questions) =>
        questions.Where(static question => question is { List: not null, IsMultiple: false }).Select(static question => question.List!).Distinct(StringComparer.Ordinal).Select(MakeList);

    private ItemDef Make(SurveyQuestion question, string oid, string dataType) => new()
    {
        Oid = oid,
        Name = question.Name,
        DataType = dataType,
        Question = question.Label,
        CodeListRef = question is { List: { } list, IsMultiple: false } ? new() { CodeListOid = ListOid(list) } : null,
        Vendor = new() { Elements = question.Kept },
    };

    private string ListOid(string list) => $"{survey.Oid}.choices.{list}";

    private CodeList MakeList(string name)
    {
        var choices = survey.Lists[name];
        var list = new CodeList { Oid = ListOid(name), Name = name, DataType = "text" };
        // ODM has a kind of its own for lists whose entries have no label at all.
        return choices.TrueForAll(static choice => choice.Label is null)
            ? list with { EnumeratedItems = choices.Select(static choice => new EnumeratedItem { CodedValue = choice.Code, Vendor = new() { Elements = choice.Kept } }).ToEquatableList() }
            : list with { CodeListItems = choices.Select(static choice => new CodeListItem { CodedValue = choice.Code, Decode = choice.Label, Vendor = new() { Elements = choice.Kept } }).ToEquatableList() };
    }
}
