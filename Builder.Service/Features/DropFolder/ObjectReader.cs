using Builder.Service.Features.Requests;
using Builder.Service.Features.Studies;
using Forms.Importing;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.DropFolder;

/// <summary>Reads the file that a notification names, as the import over HTTP reads a body. It needs no database.</summary>
internal sealed class ObjectReader(DropBucket bucket, IOptions<DropFolderOptions> folder, IOptions<ImportOptions> import)
{
    private static readonly BuilderProblemMapper Problems = new();

    /// <exception cref="InvalidDataException">The object is not of the size that the event says.</exception>
    public async Task<ObjectReading> ReadAsync(DroppedObject dropped, CancellationToken cancellationToken)
    {
        using var found = await bucket.GetAsync(dropped, cancellationToken);
        // Written over meanwhile: the event of that file comes, or has come.
        if (dropped.ETag is { } expected && found.ETag?.Trim('"') is { Length: > 0 } actual && !string.Equals(expected, actual, StringComparison.OrdinalIgnoreCase))
            return ObjectReading.Superseded;
        if (dropped.Size is { } size && size != found.ContentLength)
            throw new InvalidDataException($"{dropped.Describe()} has {found.ContentLength} bytes, and its event says {size}.");
        if (found.ContentLength > import.Value.MaximumBytes)
            return new(null, BodyLimit.Exceeded(import.Value.MaximumBytes).Problem);
        try
        {
            var file = await FileOfForms.OpenAsync(new WholeObject(found.ResponseStream, found.ContentLength), cancellationToken);
            return new(await FormUpload.ReadAsync(file, kind => NamedStudy.Of(FolderOf(dropped), kind, "key", HowToName), cancellationToken), null);
        }
        catch (Exception exception) when (exception is ProblemException or FileRefusedException)
        {
            return new(null, Problems.Map(exception));
        }
    }

    /// <summary>The folder right below the prefix, which names the study; null where the file lies in none.</summary>
    public string? FolderOf(DroppedObject dropped)
    {
        var rest = dropped.Key[folder.Value.Prefix.Length..].TrimStart('/');
        var end = rest.IndexOf('/', StringComparison.Ordinal);
        return end < 0 ? null : rest[..end];
    }

    private string HowToName => $"Put it into a folder that is called as the study's OID: {folder.Value.Prefix.TrimEnd('/')}/STUDYOID/file. If it should be ODM, look whether the file begins with '<'.";
}
