using Forms.Odm.Parts;
using Forms.Odm.V20;
using Forms.Odm.Xml;

namespace Forms.Odm.Import;

/// <summary>Takes the elements of a file as they come and puts them where they belong.</summary>
internal sealed class StudyCollector(ReportBuilder report, string odmNamespace)
{
    private readonly bool _is20 = string.Equals(odmNamespace, OdmNames.Namespace20, StringComparison.Ordinal);
    private readonly List<StudySource> _studies = [];
    private StudySource? _study;
    private MetaDataVersionSource? _metaData;

    public IReadOnlyList<StudySource> Studies => _studies;

    /// <summary>A Study, BasicDefinitions or MetaDataVersion begins.</summary>
    public void Open(OdmElement container)
    {
        if (string.Equals(container.Name, "Study", StringComparison.Ordinal))
            OpenStudy(container);
        else if (string.Equals(container.Name, "MetaDataVersion", StringComparison.Ordinal))
            OpenMetaData(container);
        else
            _study!.KeptInBasicDefinitions.Add(PartOf(container, null).Rest());
    }

    /// <summary>A child of a container is complete.</summary>
    public void Take(OdmElement container, OdmElement child)
    {
        if (_is20 && container.Is("MetaDataVersion"))
            _metaData!.Pending.Add(child);
        else
            TakeAtOnce(container, child);
    }

    /// <summary>A container is complete.</summary>
    public void Close(OdmElement container)
    {
        if (!_is20 || !container.Is("MetaDataVersion"))
            return;
        foreach (var child in MetaDataShape.Of(_metaData!.Pending, report))
            TakeAtOnce(container, child);
        _metaData.Pending.Clear();
    }

    private void TakeAtOnce(OdmElement container, OdmElement child)
    {
        var isOdm = string.Equals(child.Namespace, odmNamespace, StringComparison.Ordinal);
        var taken = isOdm && container.Name switch
        {
            "Study" => TakeDescription(child, text => _study!.Description = text) || TakeGlobalVariables(child) || TakeBasicDefinitions(child),
            "BasicDefinitions" => TakeUnit(child),
            _ => TakeDescription(child, text => _metaData!.Description = text) || TakeMetaData(child),
        };
        if (!taken)
            Keep(container, child);
    }

    private void Keep(OdmElement container, OdmElement child)
    {
        var kept = _study!.KeptIn(container.Name);
        if (child.IsOurs(AsideNames.Attribute))
            kept.Add(Aside.AttributeOf(child).ToVendor());
        else if (child.IsOurs(AsideNames.Kept))
            child.Elements.ToList().ForEach(element => TakeAtOnce(container, element));
        else
            kept.Add(RestOf.Keep(child, container, report, odmNamespace));
    }

    // ODM 2.0 has a description in languages where 1.3 has one text: a single plain text is taken, whatever says more is kept beside it.
    private bool TakeDescription(OdmElement element, Action<string> take)
    {
        if (!_is20 || !element.Is("Description"))
            return false;
        var texts = element.Elements.Where(child => child.Is("TranslatedText")).ToList();
        if (texts.Count > 0)
            take(texts[0].OwnText());
        return texts is [{ Attributes: [{ Name: "Type", Value: "text/plain" }] }] && element.Attributes.Count == 0;
    }

    private void OpenStudy(OdmElement element)
    {
        var part = PartOf(element, null);
        _study = new StudySource(part.Oid("OID"));
        if (_studies.Exists(study => string.Equals(study.Oid, _study.Oid, StringComparison.Ordinal)))
            report.Error(ImportFindings.DuplicateDifferent, element, _study.Oid, $"Study '{_study.Oid}' stands twice in the file; give each study its own OID.");
        _studies.Add(_study);
        if (_is20)
            (_study.Name, _study.ProtocolName) = (part.Optional("StudyName") ?? "", part.Optional("ProtocolName") ?? "");
        _study.Kept.Add(part.Rest());
    }

    private void OpenMetaData(OdmElement element)
    {
        var part = PartOf(element, null);
        var oid = part.Oid("OID");
        _metaData = new MetaDataVersionSource(_study!, oid, part.Name(), element.Line, element.Column) { Description = part.Optional("Description") };
        if (_study!.MetaDataVersions.Exists(version => string.Equals(version.Oid, oid, StringComparison.Ordinal)))
            report.Error(ImportFindings.DuplicateDifferent, element, oid, $"MetaDataVersion '{oid}' stands twice in study '{_study.Oid}'; give each version its own OID.");
        _study.MetaDataVersions.Add(_metaData);
        _study.KeptInMetaData.Add(part.Rest());
    }

    private bool TakeGlobalVariables(OdmElement element)
    {
        if (!string.Equals(element.Name, "GlobalVariables", StringComparison.Ordinal))
            return false;
        var part = PartOf(element, null);
        _study!.Name = part.Single("StudyName", TextOf) ?? "";
        _study.Description = part.Single("StudyDescription", TextOf) ?? "";
        _study.ProtocolName = part.Single("ProtocolName", TextOf) ?? "";
        _study.KeptInGlobalVariables.Add(part.Rest());
        return true;
    }

    // In ODM 2.0 they stand aside and come whole.
    private bool TakeBasicDefinitions(OdmElement element)
    {
        if (!_is20 || !element.Is("BasicDefinitions"))
            return false;
        _study!.KeptInBasicDefinitions.Add(PartOf(element.Copy(element.Name, []), null).Rest());
        foreach (var child in element.Elements)
            TakeAtOnce(element, DefinitionShape.Inner(child));
        return true;
    }

    private bool TakeUnit(OdmElement element)
    {
        if (!string.Equals(element.Name, "MeasurementUnit", StringComparison.Ordinal))
            return false;
        Add(_study!.Units, StudyParts.MeasurementUnit(PartOf(element, null)), element);
        return true;
    }

    private bool TakeMetaData(OdmElement element)
    {
        var part = PartOf(element, _metaData!.References);
        switch (element.Name)
        {
            // ODM before 1.2 demands a Presentation and has nothing to say in it.
            case "Presentation" when odmNamespace.Length == 0 && string.IsNullOrEmpty(element.Attribute("OID")):
                return false;
            case "Include":
                AddInclude(part);
                return true;
            case "Protocol" when _metaData.Protocol is null:
                _metaData.Protocol = StudyParts.Protocol(part);
                return true;
            default:
                if (DefinitionParts.Read(part) is not { } definition)
                    return false;
                Add(_metaData.Definitions, definition, element);
                return true;
        }
    }

    private void AddInclude(OdmPart part)
    {
        var include = new Include(part.Oid("StudyOID"), part.Oid("MetaDataVersionOID"), part.Element.Line, part.Element.Column);
        if (include.StudyOid.Length > 0 && include.MetaDataVersionOid.Length > 0)
            _metaData!.Includes.Add(include);
        _study!.KeptInMetaData.Add(part.Rest());
    }

    private void Add(DefinitionTable table, IDefinition definition, OdmElement element)
    {
        if (definition.Oid.Length == 0)
            return;
        var placed = new Placed(element.Name, definition, element.Line, element.Column);
        if (table.Add(placed) is not { } earlier)
            return;
        if (Equals(earlier.Definition, definition))
            report.Warn(ImportFindings.DuplicateEqual, element, definition.Oid, $"{element.Name} '{definition.Oid}' stands twice with equal content (first in line {earlier.Line}); one is kept.");
        else
            report.Error(ImportFindings.DuplicateDifferent, element, definition.Oid, $"{element.Name} '{definition.Oid}' stands twice with different content (first in line {earlier.Line}); give each its own OID or take one out.");
    }

    private OdmPart PartOf(OdmElement element, List<Reference>? references) =>
        new(element, new PartContext(report, odmNamespace, element, references));

    private string TextOf(OdmPart part)
    {
        var text = part.OwnText();
        _study!.KeptInGlobalVariables.Add(part.Rest());
        return text;
    }
}
