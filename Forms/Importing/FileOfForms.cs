using Forms.Odm.Xml;
using Forms.RedCap;
using Forms.XForms;
using Forms.XlsForm;

namespace Forms.Importing;

/// <summary>A file of forms, told by how it begins, whatever it is called.</summary>
public sealed class FileOfForms
{
    private FileOfForms(FormFileKind kind, Stream content) => (Kind, Content) = (kind, content);

    /// <summary>What it is.</summary>
    public FormFileKind Kind { get; }

    /// <summary>The file from its first byte.</summary>
    public Stream Content { get; }

    /// <summary>Looks at the beginning of a file.</summary>
    public static Task<FileOfForms> OpenAsync(Stream file, CancellationToken cancellationToken) => OpenAsync(file, static head => head.Kind, cancellationToken);

    /// <summary>Looks at the beginning of a file that can only be XML.</summary>
    public static Task<FileOfForms> OpenXmlAsync(Stream file, CancellationToken cancellationToken) => OpenAsync(file, static head => head.KindOfXml, cancellationToken);

    /// <summary>Takes a file that can only be ODM in JSON.</summary>
    public static Task<FileOfForms> OpenJsonAsync(Stream file, CancellationToken cancellationToken) => OpenAsync(file, static _ => FormFileKind.Odm, cancellationToken);

    /// <summary>Reads a file that does not name its study.</summary>
    /// <exception cref="FileRefusedException">The file is refused as a whole.</exception>
    /// <exception cref="InvalidOperationException">It is ODM, which names its studies.</exception>
    public Task<FormFileImport> ReadAsync(StudyIdentity study, CancellationToken cancellationToken) => Kind switch
    {
        FormFileKind.RedCapDictionary => RedCapDictionaryReader.ReadAsync(Content, study, cancellationToken),
        FormFileKind.XForm => XFormReader.ReadAsync(Content, study, cancellationToken),
        FormFileKind.XlsForm => XlsFormReader.ReadAsync(Content, study, cancellationToken),
        _ => throw new InvalidOperationException("An ODM file names its studies itself."),
    };

    /// <summary>What a person calls such a file.</summary>
    public static string Describe(FormFileKind kind) => kind switch
    {
        FormFileKind.RedCapDictionary => "a REDCap data dictionary (CSV)",
        FormFileKind.XForm => "an XForm",
        FormFileKind.XlsForm => "an XLSForm (workbook)",
        _ => "ODM",
    };

    private static async Task<FileOfForms> OpenAsync(Stream file, Func<FileHead, FormFileKind> kind, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        // The reader of each kind has a limit of its own.
        var content = new LimitedStream(file, long.MaxValue);
        await content.PeekAsync(cancellationToken).ConfigureAwait(false);
        return new(kind(new FileHead(content.Head)), content);
    }
}
