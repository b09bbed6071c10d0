using System.Security.Cryptography;
using System.Text;
using Messaging.ClaimCheck;
using Microsoft.Extensions.DependencyInjection;

namespace Operations.Doctor;

/// <summary>The store of what is too large for a message: written to, read from, and cleaned up.</summary>
internal sealed class ClaimCheckCheck : IDoctorCheck
{
    public string What => "claim-check store";

    public async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IClaimCheckStore>();
        var content = Encoding.UTF8.GetBytes($"doctor {Guid.NewGuid()}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await store.WriteAsync(hash, content, cancellationToken);
        await using (var stream = await store.OpenAsync(hash, cancellationToken))
        {
            if (stream is null)
                return [new(What, "what was written is not there.", "Check ClaimCheck:Folder or ClaimCheck:Bucket: Builder and CDMS must share it.")];
            using var read = new MemoryStream();
            await stream.CopyToAsync(read, cancellationToken);
            if (!read.ToArray().AsSpan().SequenceEqual(content))
                return [new(What, "what was written came back altered.", "Use another store, and look at this one.")];
        }

        await store.DeleteAsync(hash, DateTimeOffset.MaxValue, cancellationToken);
        return [new(What, "can be written and read.")];
    }
}
