using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Cdms.Service.Domain;
using Forms.Files;

namespace Cdms.Service.Features.Exchange.Printing.Casebooks;

/// <summary>Writes the casebooks of a site one after another into a ZIP, and last the manifest: a copy without one was broken off.</summary>
internal sealed class InvestigatorCopy(string studyOid, string siteOid, string siteName, string environment, string? warning, string printedFor, DateTimeOffset printedAt)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What the copy holds.</summary>
    public sealed record Manifest(string StudyOid, string SiteOid, string SiteName, string Environment, string? Warning, string PrintedFor, DateTimeOffset PrintedAt, IReadOnlyList<Entry> Files);

    /// <summary>One of its files.</summary>
    /// <param name="Sha256">SHA-256 of its bytes, hexadecimal in lower case.</param>
    public sealed record Entry(string Name, string SubjectKey, long Bytes, string Sha256);

    public async Task WriteAsync(Stream stream, IEnumerable<Subject> subjects, Func<Subject, Task<byte[]>> print, Func<Subject, IAsyncEnumerable<(FileReference File, byte[] Content)>> read, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var files = new List<Entry>();
        foreach (var (index, subject) in subjects.Index())
        {
            var pdf = await print(subject);
            // The number keeps apart what is alike once it is made safe.
            var name = string.Create(CultureInfo.InvariantCulture, $"{(warning is null ? "" : "TEST-")}{index + 1:0000}-{PrintNames.Safe(subject.SubjectKey)}.pdf");
            await AddAsync(zip, name, pdf, cancellationToken);
            files.Add(new(name, subject.SubjectKey, pdf.Length, Convert.ToHexStringLower(SHA256.HashData(pdf))));
            await foreach (var (file, content) in read(subject))
            {
                var stored = $"{name[..^4]}/{file.Sha256[..16]}-{PrintNames.Safe(file.Name)}";
                await AddAsync(zip, stored, content, cancellationToken);
                files.Add(new(stored, subject.SubjectKey, content.Length, file.Sha256));
            }
        }
        await AddAsync(zip, "manifest.json", JsonSerializer.SerializeToUtf8Bytes(new Manifest(studyOid, siteOid, siteName, environment, warning, printedFor, printedAt, files), Json), cancellationToken);
    }

    // A PDF is compressed already.
    private static async Task AddAsync(ZipArchive zip, string name, byte[] content, CancellationToken cancellationToken)
    {
        await using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        await entry.WriteAsync(content, cancellationToken);
    }
}
