using Forms.Odm.Import;

namespace Forms.Odm.Xml;

/// <summary>Turns the events of the XML reader into elements: containers are opened at once, definitions are built whole, clinical and administrative data are only counted.</summary>
internal sealed class OdmTreeBuilder(StudyCollector studies, ReportBuilder report, string odmNamespace, int maxElements)
{
    private readonly Stack<OdmElement?> _open = new();
    private readonly Stack<OdmElement> _containers = new();
    private int _elements;

    /// <summary>Whether the next element is not imported, so that nobody need read its attributes.</summary>
    public bool IsSkipping => _open.TryPeek(out var parent) && parent is null;

    public void Start(OdmElement element)
    {
        var isOdm = string.Equals(element.Namespace, odmNamespace, StringComparison.Ordinal);
        var isThere = !isOdm || Aside.RestoreAttributes(element, report);
        if (isOdm && isThere)
            report.Count(element.Name);
        if (_open.Count == 0)
        {
            OpenContainer(element);
            return;
        }
        var parent = _open.Peek();
        var isContainer = parent is not null && ReferenceEquals(parent, _containers.Peek());
        if (parent is null || (isContainer && !isThere))
            _open.Push(null);
        else if (isContainer)
            StartInContainer(parent, element);
        else
            Nest(isThere ? parent : null, element);
    }

    public void Text(string text)
    {
        if (_open.TryPeek(out var element) && element is not null && !ReferenceEquals(element, _containers.Peek()))
            element.Add(text);
    }

    public void End()
    {
        var element = _open.Pop();
        if (element is null)
            return;
        Aside.RestoreChildren(element);
        if (ReferenceEquals(element, _containers.Peek()))
            CloseContainer();
        else if (ReferenceEquals(_open.Peek(), _containers.Peek()))
            studies.Take(_containers.Peek(), element);
    }

    private void StartInContainer(OdmElement parent, OdmElement element)
    {
        if (IsContainer(parent, element))
        {
            OpenContainer(element);
            studies.Open(element);
        }
        else if (_containers.Count == 1)
        {
            TellNotImported(element);
            _open.Push(null);
        }
        else
        {
            Nest(null, element);
        }
    }

    private void OpenContainer(OdmElement element)
    {
        _containers.Push(element);
        _open.Push(element);
    }

    private void CloseContainer()
    {
        var container = _containers.Pop();
        if (_containers.Count > 0)
            studies.Close(container);
    }

    private void Nest(OdmElement? parent, OdmElement element)
    {
        if (++_elements > maxElements)
            throw Refusal.TooLarge($"The file defines more than {maxElements} elements of metadata.");
        parent?.Add(element);
        _open.Push(element);
    }

    private bool IsContainer(OdmElement parent, OdmElement element) =>
        string.Equals(element.Namespace, odmNamespace, StringComparison.Ordinal)
        && (parent.Name, element.Name) is ("ODM", "Study") or ("Study", "BasicDefinitions" or "MetaDataVersion")
        && string.Equals(parent.Namespace, odmNamespace, StringComparison.Ordinal);

    private void TellNotImported(OdmElement element)
    {
        report.Tell(FindingSeverity.Info, ImportFindings.NotImported, element.Name, element.Line, element.Column, count => element.Name switch
        {
            "ClinicalData" => $"{count} ClinicalData with {report.CountOf("SubjectData")} subjects are not imported: forms alone are.",
            _ => $"{count} {element.Name} beside the studies are not imported: forms alone are.",
        });
    }
}
