using Forms.Odm.Import;
using Forms.Odm.Xml;

namespace Forms.Odm;

/// <summary>Reads the form definitions of an ODM file: 1.1, 1.3.0 to 1.3.2, 2.0 (XML and JSON).</summary>
/// <remarks>The file is read once, from front to back. A form belongs to the study whose MetaDataVersion defines it, as the last such version of that study has it.</remarks>
public static class OdmReader
{
    /// <summary>Reads a file with the default limits.</summary>
    /// <exception cref="OdmRefusedException">The file is refused as a whole.</exception>
    public static Task<OdmImport> ReadAsync(Stream file, CancellationToken cancellationToken) =>
        ReadAsync(file, OdmReaderOptions.Default, cancellationToken);

    /// <summary>Reads a file.</summary>
    /// <exception cref="OdmRefusedException">The file is refused as a whole.</exception>
    public static async Task<OdmImport> ReadAsync(Stream file, OdmReaderOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        var scanner = new OdmScanner(options);
        var studies = await scanner.ScanAsync(file, cancellationToken).ConfigureAwait(false);
        return Assemble(studies, scanner.Report);
    }

    private static OdmImport Assemble(IReadOnlyList<StudySource> studies, ReportBuilder report)
    {
        var includes = new IncludeResolver(studies, report);
        var contents = studies
            .SelectMany(study => study.MetaDataVersions)
            .ToDictionary(version => version, includes.Resolve);
        ReferenceCheck.Run(studies, [.. contents.Values], report);
        if (report.HasErrors)
            throw Refusal.Invalid(report.Build());
        if (!contents.Keys.Any(version => version.Definitions.Of<FormDef>().Any()))
            throw Refusal.NoForms(report.Build());

        var assembler = new StudyAssembler(contents, report);
        StudyDefinition[] assembled = [.. studies.Select(assembler.Assemble)];
        return new OdmImport(assembled, report.Build());
    }
}
