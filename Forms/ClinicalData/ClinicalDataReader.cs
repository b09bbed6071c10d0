using System.Runtime.CompilerServices;
using Forms.ClinicalData.Reading;
using Forms.Odm;
using Forms.Odm.Import;

namespace Forms.ClinicalData;

/// <summary>Reads the clinical data of an ODM file (XML: 1.1, 1.3.0 to 1.3.2, 2.0) from front to back, subject by subject; what it holds at a time is one subject.</summary>
/// <remarks>One reader for one file. Everything that stands in a subject is given, as data or as <see cref="ClinicalNode.Kept"/>; what stands elsewhere is told in <see cref="Report"/>.</remarks>
public sealed class ClinicalDataReader(ClinicalReaderOptions options)
{
    private readonly ReportBuilder _report = new(options.MaxFindingsPerCode);

    /// <summary>What the file says of itself; null until the first subject was read.</summary>
    public ClinicalFileHead? Head { get; private set; }

    /// <summary>What was found so far.</summary>
    public ImportReport Report => _report.Build();

    /// <summary>The subjects in document order; one that the file holds twice comes twice.</summary>
    /// <exception cref="OdmRefusedException">The file is refused from here on. What was given before stands.</exception>
    public async IAsyncEnumerable<ClinicalSubject> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var scanner = new SubjectScanner(options, _report);
        await using var scanning = scanner.ConfigureAwait(false);
        await scanner.OpenAsync(file, cancellationToken).ConfigureAwait(false);
        while (await scanner.NextAsync(cancellationToken).ConfigureAwait(false) is { } subject)
        {
            Head = scanner.Head;
            yield return subject;
        }
        Head = scanner.Head;
    }
}
