using System.Xml.Linq;

namespace Benchmarks.Studies;

/// <summary>The forms of one round: as many studies as keep an import small.</summary>
internal sealed class Round
{
    // About 5 MB of canonical JSON an import: a whole round at once would set the Builder's memory peak.
    private const int BytesAStudy = 5 * 1024 * 1024;

    private Round(IReadOnlyList<string> files, IReadOnlyList<FormAddress> forms)
    {
        Files = files;
        Forms = forms;
    }

    /// <summary>ODM files, one a study.</summary>
    public IReadOnlyList<string> Files { get; }

    public IReadOnlyList<FormAddress> Forms { get; }

    /// <summary>The files are not needed once they have been imported.</summary>
    public void Delete()
    {
        foreach (var file in Files)
            File.Delete(file);
    }

    /// <summary>Writes the files.</summary>
    /// <param name="name">Four characters, another for each round: all forms of a size must stay of one size.</param>
    public static async Task<Round> WriteAsync(string name, int count, int size, string folder, CancellationToken cancellationToken)
    {
        var shape = await FormShape.OfAsync(size, cancellationToken);
        var perStudy = Math.Clamp(BytesAStudy / size, 1, 500);
        List<string> files = [];
        List<FormAddress> forms = [];
        for (var study = 0; forms.Count < count; study++)
        {
            var file = new StudyFile(FormattableString.Invariant($"{name}.{study:D2}"), Math.Min(perStudy, count - forms.Count), shape);
            var path = Path.Combine(folder, $"{file.StudyOid}.xml");
            await using (var stream = File.Create(path))
                await file.Document().SaveAsync(stream, SaveOptions.DisableFormatting, cancellationToken);
            files.Add(path);
            forms.AddRange(file.FormOids.Select(form => new FormAddress(file.StudyOid, form)));
        }

        return new Round(files, forms);
    }
}
