using System.Text;
using Messaging.ClaimCheck;
using Microsoft.Extensions.DependencyInjection;

namespace Operations.Doctor;

/// <summary>The store of what is too large for a message: written to, read from, and cleaned up.</summary>
internal sealed class ClaimCheckCheck : IDoctorCheck
{
    private const string Rights = "Check ClaimCheck:Folder or ClaimCheck:Bucket, and the rights on it: s3:PutObject, s3:GetObject and s3:DeleteObject, or to write in the folder.";

    public string What => "claim-check store";

    public async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IClaimCheckStore>();
        var content = Encoding.UTF8.GetBytes($"doctor {Guid.NewGuid()}");
        var hash = ClaimCheckAddress.HashOf(content);
        if (await FailAsync("written to", () => store.WriteAsync(hash, content, cancellationToken)) is { } unwritten)
            return [unwritten];
        Finding? unread = null;
        var unusable = await FailAsync("read", async () => unread = await ReadAsync(store, hash, content, cancellationToken)) ?? unread;
        // Also when it could not be read: nothing of this stays.
        var isDeleted = false;
        var undeleted = await FailAsync("cleaned up", async () => isDeleted = await store.DeleteAsync(hash, DateTimeOffset.MaxValue, cancellationToken));
        if (unusable is not null)
            return [unusable];
        return [undeleted ?? (isDeleted ? new(What, "can be written, read and cleaned up.") : new(What, "what was written could not be deleted again.", Rights))];
    }

    private async Task<Finding?> ReadAsync(IClaimCheckStore store, string hash, byte[] content, CancellationToken cancellationToken)
    {
        await using var stream = await store.OpenAsync(hash, cancellationToken);
        if (stream is null)
            return new(What, "what was written is not there.", "Use a store that shows what was written at once, and the same one for Builder and CDMS.");
        using var read = new MemoryStream();
        await stream.CopyToAsync(read, cancellationToken);
        return read.ToArray().AsSpan().SequenceEqual(content) ? null : new(What, "what was written came back altered.", "Use another store, and look at this one.");
    }

    private async Task<Finding?> FailAsync(string verb, Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new(What, $"cannot be {verb}: {exception.Message}", Rights);
        }
    }
}
