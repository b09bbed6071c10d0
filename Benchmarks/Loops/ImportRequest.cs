using Forms.Odm;

namespace Benchmarks.Loops;

/// <summary>Where the builder side of a loop finds its forms.</summary>
/// <param name="File">An ODM file on this machine.</param>
internal sealed record ImportRequest(string File)
{
    public async Task<IReadOnlyList<ImportedForm>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var stream = System.IO.File.OpenRead(File);
        var import = await OdmReader.ReadAsync(stream, cancellationToken);
        return [.. import.Studies.SelectMany(study => study.Forms).Select(ImportedForm.Of)];
    }
}
