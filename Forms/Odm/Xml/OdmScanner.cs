using System.Text;
using System.Xml;
using Forms.Importing;
using Forms.Odm.Import;
using Forms.Odm.Json;

namespace Forms.Odm.Xml;

/// <summary>Reads the XML of a file once, from front to back; or its JSON, as a whole.</summary>
internal sealed class OdmScanner(OdmReaderOptions options)
{
    private const int NodesBetweenChecks = 1024;

    // Shift_JIS, windows-1252 and the like: whatever encoding an XML declaration names.
    static OdmScanner() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private readonly ReportBuilder _report = new(options.MaxFindingsPerCode);
    private string? _doctypeVersion;
    private StudyCollector? _studies;
    private OdmTreeBuilder? _tree;

    public ReportBuilder Report => _report;

    public async Task<IReadOnlyList<StudySource>> ScanAsync(Stream file, CancellationToken cancellationToken)
    {
        var limited = new LimitedStream(file, options.MaxBytes);
        await using (limited.ConfigureAwait(false))
        {
            try
            {
                await limited.PeekAsync(cancellationToken).ConfigureAwait(false);
                if (new FileHead(limited.Head).LooksLikeJson)
                    await ReadJsonAsync(limited, cancellationToken).ConfigureAwait(false);
                else
                    await ReadXmlAsync(limited, cancellationToken).ConfigureAwait(false);
            }
            catch (XmlException exception)
            {
                throw XmlFault.Explain(exception, new FileHead(limited.Head), rootSeen: _tree is not null);
            }
        }
        return _studies!.Studies;
    }

    private async Task ReadXmlAsync(LimitedStream limited, CancellationToken cancellationToken)
    {
        _doctypeVersion = new FileHead(limited.Head).OldOdmVersion();
        using var reader = XmlReader.Create(limited, Settings());
        await ReadAsync(reader, cancellationToken).ConfigureAwait(false);
    }

    // A JSON object may say its attributes last, so it is known as a whole.
    private async Task ReadJsonAsync(LimitedStream limited, CancellationToken cancellationToken)
    {
        var bytes = await WholeFile.ReadAsync(limited, (int)Math.Min(options.MaxBytes, Array.MaxLength), max => Refusal.TooLarge($"The file is larger than {max} bytes."), cancellationToken).ConfigureAwait(false);
        new JsonElements(Start, text => _tree!.Text(text), () => _tree!.End()).Tell(new JsonParts(options).Read(bytes.Span));
    }

    private XmlReaderSettings Settings() => new()
    {
        Async = true,
        // ODM 1.1 files name their DTD. Ignored, it is not read, and an entity is an error.
        DtdProcessing = _doctypeVersion is "1.1" ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    private async Task ReadAsync(XmlReader reader, CancellationToken cancellationToken)
    {
        for (var nodes = 1; await reader.ReadAsync().ConfigureAwait(false); nodes++)
        {
            if (nodes % NodesBetweenChecks == 0)
                cancellationToken.ThrowIfCancellationRequested();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Start(reader);
                    break;
                case XmlNodeType.EndElement:
                    _tree!.End();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _tree is { IsSkipping: false }:
                    _tree.Text(await reader.GetValueAsync().ConfigureAwait(false));
                    break;
            }
        }
    }

    private void Start(XmlReader reader)
    {
        var isEmpty = reader.IsEmptyElement;
        var place = (IXmlLineInfo)reader;
        if (reader.Depth > options.MaxDepth)
            throw Refusal.TooDeep(options.MaxDepth, place.LineNumber, place.LinePosition);
        var element = new OdmElement(reader.Prefix, reader.NamespaceURI, reader.LocalName, place.LineNumber, place.LinePosition);
        if (_tree is not { IsSkipping: true })
            AddAttributes(reader, element);
        Start(element);
        if (isEmpty)
            _tree!.End();
    }

    private void Start(OdmElement element)
    {
        if (_tree is null)
            Begin(element);
        _tree!.Start(element);
    }

    private void Begin(OdmElement root)
    {
        RootElement.Check(root, _doctypeVersion, _report);
        _studies = new StudyCollector(_report, root.Namespace);
        _tree = new OdmTreeBuilder(_studies, _report, root.Namespace, options.MaxElements);
    }

    internal static void AddAttributes(XmlReader reader, OdmElement element)
    {
        while (reader.MoveToNextAttribute())
        {
            if (!string.Equals(reader.NamespaceURI, "http://www.w3.org/2000/xmlns/", StringComparison.Ordinal))
                element.Attributes.Add(new OdmAttribute(reader.Prefix, reader.NamespaceURI, reader.LocalName, reader.Value));
        }
        reader.MoveToElement();
    }
}
