using System.Xml;
using Forms.Odm;
using Forms.Surveys;
using Forms.XlsForm.Sheets;
using Forms.XlsForm.Workbook;

namespace Forms.XlsForm;

/// <summary>Reads the sheet survey: groups and questions in order.</summary>
internal sealed class SurveySheet(SheetTable table, SurveyReport report)
{
    private readonly Stack<SurveyGroup> _open = [];

    public void Read(SurveyGroup root)
    {
        _open.Push(root);
        foreach (var row in table.Rows)
        {
            var (type, name) = (table.Text(row, SheetColumn.Type), table.Text(row, SheetColumn.Name));
            if (type.Length == 0 && name.Length == 0)
                continue;
            if (QuestionType.Find(type) is { } found)
                Read(row, found, name);
            else
                report.Error(SurveyFindings.TypeUnknown, table.Place(row, SheetColumn.Type), name, $"There is no type '{type}'. Write a type of XLSForm, as text, integer, date or select_one LIST.");
        }
        foreach (var group in _open.Where(group => !ReferenceEquals(group, root)))
            report.Error(SurveyFindings.GroupsUnpaired, group.Place, group.Name, $"The {Word(group)} '{group.Name}' is not ended. Add a row of the type 'end {Word(group)}'.");
    }

    private void Read(SheetRow row, QuestionType type, string name)
    {
        if (type.Kind is QuestionKind.EndGroup or QuestionKind.EndRepeat)
        {
            End(row, type.Kind);
            return;
        }
        if (!IsName(name))
            report.Error(SurveyFindings.NameInvalid, table.Place(row, SheetColumn.Name), name, $"'{name}' is no name. Write a letter or an underscore, then letters, digits, underscores, points and hyphens.");
        if (type.Kind is QuestionKind.BeginGroup or QuestionKind.BeginRepeat)
            Begin(row, type.Kind, name);
        else
            _open.Peek().Children.Add(Question(row, type, name));
    }

    private void Begin(SheetRow row, QuestionKind kind, string name)
    {
        var group = new SurveyGroup(name, table.Place(row, SheetColumn.Name))
        {
            Label = table.Texts(row, SheetColumn.Label), Relevant = table.Text(row, SheetColumn.Relevant), Kept = table.Kept(row), Repeats = kind is QuestionKind.BeginRepeat,
        };
        _open.Peek().Children.Add(group);
        _open.Push(group);
    }

    private void End(SheetRow row, QuestionKind kind)
    {
        var group = _open.Peek();
        if (_open.Count == 1 || group.Repeats != kind is QuestionKind.EndRepeat)
            report.Error(SurveyFindings.GroupsUnpaired, table.Place(row, SheetColumn.Type), null, $"'{table.Text(row, SheetColumn.Type)}' ends nothing{(_open.Count == 1 ? "" : $": the {Word(group)} '{group.Name}' of row {group.Place.Line} is open")}. Let every begin have its end.");
        else
            _open.Pop();
    }

    private SurveyQuestion Question(SheetRow row, QuestionType type, string name)
    {
        var question = new SurveyQuestion(name, table.Place(row, SheetColumn.Name), type.DataType)
        {
            Label = table.Texts(row, SheetColumn.Label),
            Relevant = table.Text(row, SheetColumn.Relevant),
            Constraint = table.Text(row, SheetColumn.Constraint),
            ConstraintMessage = table.Texts(row, SheetColumn.ConstraintMessage),
            Calculation = table.Text(row, SheetColumn.Calculation),
            List = type.Kind is QuestionKind.One or QuestionKind.Several ? type.List : null,
            IsMultiple = type.Kind is QuestionKind.Several,
            IsRequired = RequiredWord.IsYes(table.Text(row, SheetColumn.Required)),
        };
        Tell(row, type, question);
        return question with { Kept = table.Kept(row, KeptToo(row, question)) };
    }

    // The type says more than the data type does, and a condition is no yes or no.
    private SheetColumn[] KeptToo(SheetRow row, SurveyQuestion question) =>
    [
        SheetColumn.Type,
        .. RequiredWord.IsCondition(table.Text(row, SheetColumn.Required)) || question.IsMultiple ? [SheetColumn.Required] : Array.Empty<SheetColumn>(),
        .. question.IsMultiple ? [SheetColumn.Constraint, SheetColumn.ConstraintMessage] : Array.Empty<SheetColumn>(),
    ];

    private void Tell(SheetRow row, QuestionType type, SurveyQuestion question)
    {
        if (RequiredWord.IsCondition(table.Text(row, SheetColumn.Required)))
            report.Warn(SurveyFindings.KeptAside, table.Place(row, SheetColumn.Required), question.Name, "Whether the question is required depends on others; that is kept and not checked.");
        if (type.Kind is QuestionKind.OtherList || table.Text(row, SheetColumn.Type).EndsWith(" or_other", StringComparison.OrdinalIgnoreCase))
            report.Warn(SurveyFindings.KeptAside, table.Place(row, SheetColumn.Type), question.Name, $"'{table.Text(row, SheetColumn.Type)}' has no equal here; the type is kept. {(type.Kind is QuestionKind.OtherList ? "The item is a text." : "Add the choice 'other' and a text for it, if it is wanted.")}");
        if (type.Kind is QuestionKind.Device)
            report.Tell(FindingSeverity.Info, SurveyFindings.FromDevice, "Question", table.Place(row, SheetColumn.Type), static count => $"{count} values are filled in by the device there; here they are items that somebody fills in.");
        if (type.Kind is QuestionKind.Calculation && question.Calculation.Length == 0)
            report.Warn(SurveyFindings.KeptAside, table.Place(row, SheetColumn.Type), question.Name, $"'{question.Name}' is to be calculated, and there is no calculation. Write one.");
    }

    private static bool IsName(string name)
    {
        try
        {
            return name.Length > 0 && XmlConvert.VerifyNCName(name).Length > 0;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static string Word(SurveyGroup group) => group.Repeats ? "repeat" : "group";
}
