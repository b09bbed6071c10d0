namespace Forms.Odm;

/// <summary>Reads the form definitions of an ODM 1.3.x file.</summary>
public static class OdmReader
{
    /// <summary>Reads a file with the default limits.</summary>
    /// <exception cref="OdmRefusedException">The file is refused as a whole.</exception>
    public static Task<OdmImport> ReadAsync(Stream file, CancellationToken cancellationToken) =>
        ReadAsync(file, OdmReaderOptions.Default, cancellationToken);

    /// <summary>Reads a file.</summary>
    /// <exception cref="OdmRefusedException">The file is refused as a whole.</exception>
    public static Task<OdmImport> ReadAsync(Stream file, OdmReaderOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
