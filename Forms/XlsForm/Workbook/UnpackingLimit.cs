namespace Forms.XlsForm.Workbook;

/// <summary>Counts what the parts of one workbook unpack to.</summary>
internal sealed class UnpackingLimit(XlsFormReaderOptions options)
{
    // Small parts of nothing but blank cells shrink a lot.
    private const long AlwaysAllowed = 1024 * 1024;

    private long _unpacked;

    /// <exception cref="Importing.FileRefusedException">Too much.</exception>
    public void Note(int count, long ofPart, long packedBytes, string part)
    {
        _unpacked += count;
        if (_unpacked > options.MaxUnpackedBytes)
            throw WorkbookRefusals.Unpacked(part, options.MaxUnpackedBytes);
        if (ofPart > AlwaysAllowed && ofPart / options.MaxRatio > packedBytes)
            throw WorkbookRefusals.Ratio(part, options.MaxRatio);
    }
}
