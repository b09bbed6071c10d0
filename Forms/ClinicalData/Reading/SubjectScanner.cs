using System.Text;
using System.Xml;
using Forms.Odm;
using Forms.Odm.Import;
using Forms.Odm.Xml;

namespace Forms.ClinicalData.Reading;

/// <summary>Goes through the XML of a file and stops at every subject.</summary>
internal sealed class SubjectScanner(ClinicalReaderOptions options, ReportBuilder report) : IAsyncDisposable
{
    static SubjectScanner() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private LimitedStream? _limited;
    private XmlReader? _xml;
    private SubjectParts? _parts;
    private string? _doctypeVersion;
    private (string Study, string Version) _clinicalData;
    private bool _isInClinicalData, _hasClinicalData;

    public ClinicalFileHead? Head { get; private set; }

    public async Task OpenAsync(Stream file, CancellationToken cancellationToken)
    {
        _limited = new LimitedStream(file, options.MaxBytes, options.MaxTokenBytes);
        await _limited.PeekAsync(cancellationToken).ConfigureAwait(false);
        _doctypeVersion = new FileHead(_limited.Head).OldOdmVersion();
        try
        {
            _xml = XmlReader.Create(_limited, Settings());
        }
        catch (XmlException fault)
        {
            throw XmlFault.Explain(fault, new FileHead(_limited.Head), rootSeen: false);
        }
    }

    /// <summary>The next subject; null at the end of the file.</summary>
    public async Task<ClinicalSubject?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await _xml!.ReadAsync().ConfigureAwait(false))
            {
                if (_xml.NodeType == XmlNodeType.Element && await VisitAsync(cancellationToken).ConfigureAwait(false) is { } subject)
                    return subject;
            }
        }
        catch (XmlException fault)
        {
            throw XmlFault.Explain(fault, new FileHead(_limited!.Head), rootSeen: _parts is not null);
        }
        catch (OdmRefusedException refused) when (refused.Code == OdmRefusals.TooLarge)
        {
            throw ClinicalRefusal.FileTooLarge(refused);
        }
        return _hasClinicalData ? null : throw ClinicalRefusal.NoClinicalData(report.Build());
    }

    public ValueTask DisposeAsync()
    {
        _xml?.Dispose();
        return _limited?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    private async Task<ClinicalSubject?> VisitAsync(CancellationToken cancellationToken)
    {
        var xml = _xml!;
        switch (xml.Depth)
        {
            case 0:
                Begin(Here());
                break;
            case 1:
                VisitContainer(Here());
                break;
            case 2 when _isInClinicalData && IsOdm(xml) && xml.LocalName == "SubjectData":
                return _parts!.Read(await new SubjectTree(xml, options).ReadAsync(cancellationToken).ConfigureAwait(false), _clinicalData.Study, _clinicalData.Version);
            case 2 when _isInClinicalData:
                TellNotRead(Here(), "ClinicalData");
                break;
            case var depth when depth > options.MaxDepth:
                throw Refusal.TooDeep(options.MaxDepth, ((IXmlLineInfo)xml).LineNumber, ((IXmlLineInfo)xml).LinePosition);
        }
        return null;
    }

    private void Begin(OdmElement root)
    {
        RootElement.Check(root, _doctypeVersion, report);
        _parts = new(root.Namespace, report);
        Head = new(root.Attribute("FileOID"), root.Attribute("CreationDateTime"), root.Attribute("FileType"), root.Attribute("Originator"), root.Attribute("SourceSystem"), root.Attribute("ODMVersion") ?? _doctypeVersion);
    }

    private void VisitContainer(OdmElement element)
    {
        _isInClinicalData = string.Equals(element.Namespace, _parts!.Namespace, StringComparison.Ordinal) && element.Name == "ClinicalData";
        if (!_isInClinicalData)
        {
            report.Tell(FindingSeverity.Info, ImportFindings.NotImported, element.Name, element.Line, element.Column, count => $"{count} {element.Name} beside the clinical data are not read here.");
            return;
        }
        _hasClinicalData = true;
        _clinicalData = (element.Attribute("StudyOID") ?? "", element.Attribute("MetaDataVersionOID") ?? "");
        report.Count("ClinicalData");
        foreach (var attribute in element.Attributes.Where(attribute => attribute.Namespace.Length > 0))
            TellNotRead(element, $"ClinicalData/@{attribute.Prefix}:{attribute.Name}");
    }

    private void TellNotRead(OdmElement element, string where) =>
        report.Tell(FindingSeverity.Warning, ClinicalFindings.NotRead, $"{where}/{element.Name}", element.Line, element.Column, count => $"{count} times {element.Name} stands in {where}, belongs to no subject and is not read.");

    private OdmElement Here()
    {
        var place = (IXmlLineInfo)_xml!;
        var element = new OdmElement(_xml!.Prefix, _xml.NamespaceURI, _xml.LocalName, place.LineNumber, place.LinePosition);
        OdmScanner.AddAttributes(_xml, element);
        return element;
    }

    private bool IsOdm(XmlReader xml) => string.Equals(xml.NamespaceURI, _parts!.Namespace, StringComparison.Ordinal);

    private XmlReaderSettings Settings() => new()
    {
        Async = true,
        // ODM 1.1 files name their DTD. Ignored, it is not read, and an entity is an error.
        DtdProcessing = _doctypeVersion is "1.1" ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
        XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = false,
    };
}
