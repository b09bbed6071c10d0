using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Messaging.ClaimCheck;

/// <summary>Keeps payloads as files <c>ab/ab12…</c> of a folder. A file is there whole or not at all.</summary>
/// <param name="folder">The folder; created when it is missing.</param>
/// <param name="clock">Tells the age of a payload.</param>
public sealed class FolderClaimCheckStore(string folder, TimeProvider clock) : IClaimCheckStore
{
    // Others may delete or replace it meanwhile: this reader keeps what it opened.
    private static readonly FileStreamOptions Reading = new() { Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan };

    // In the same file system, where a rename is atomic.
    private readonly string unfinished = Path.Combine(folder, "unfinished");

    /// <inheritdoc />
    public async Task WriteAsync(string hash, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        if (await TryRenewAsync(hash, cancellationToken).ConfigureAwait(false))
            return;

        Directory.CreateDirectory(unfinished);
        var target = PathOf(hash);
        var targetFolder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(targetFolder);

        var temporary = Path.Combine(unfinished, Path.GetRandomFileName());
        try
        {
            await WriteFlushedAsync(temporary, bytes, cancellationToken).ConfigureAwait(false);
            File.SetLastWriteTimeUtc(temporary, clock.GetUtcNow().UtcDateTime);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        DirectorySync.Flush(targetFolder);
        DirectorySync.Flush(folder);
    }

    /// <inheritdoc />
    public Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken = default)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(hash), Reading));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ClaimCheckBlob> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        if (!Directory.Exists(folder))
            yield break;

        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ClaimCheckAddress.IsHash(file.Name))
                yield return new ClaimCheckBlob(file.Name, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));
        }
    }

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string hash, DateTimeOffset storedBefore, CancellationToken cancellationToken = default)
    {
        var path = PathOf(hash);
        if (!File.Exists(path) || IsYoung(path, storedBefore))
            return Task.FromResult(false);

        // Taken aside before the last look at its age: who renews it in between sees it gone and writes it again.
        Directory.CreateDirectory(unfinished);
        var aside = Path.Combine(unfinished, Path.GetRandomFileName());
        File.Move(path, aside);
        if (IsYoung(aside, storedBefore))
        {
            File.Move(aside, path, overwrite: true);
            return Task.FromResult(false);
        }

        File.Delete(aside);
        return Task.FromResult(true);
    }

    private static bool IsYoung(string path, DateTimeOffset storedBefore) => File.GetLastWriteTimeUtc(path) >= storedBefore.UtcDateTime;

    private string PathOf(string hash) => ClaimCheckAddress.IsHash(hash)
        ? Path.Combine(folder, hash[..2], hash)
        : throw new ArgumentException($"'{hash}' is not a SHA-256 in lower-case hexadecimal digits.", nameof(hash));

    // A file that was damaged is not renewed but replaced.
    private async Task<bool> TryRenewAsync(string hash, CancellationToken cancellationToken)
    {
        if (await OpenAsync(hash, cancellationToken).ConfigureAwait(false) is not { } stored)
            return false;
        await using (stored.ConfigureAwait(false))
        {
            var actual = await SHA256.HashDataAsync(stored, cancellationToken).ConfigureAwait(false);
            if (Convert.ToHexStringLower(actual) != hash)
                return false;
        }

        try
        {
            File.SetLastWriteTimeUtc(PathOf(hash), clock.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private static async Task WriteFlushedAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }
    }
}
