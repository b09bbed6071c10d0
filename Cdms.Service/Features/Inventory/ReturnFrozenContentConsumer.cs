using Cdms.Service.Data;
using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using Messaging.ClaimCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Cdms.Service.Features.Inventory;

/// <summary>Gives the Builder back what it has lost and this environment holds. Bytes that do not hash to what is asked for are never given.</summary>
internal sealed partial class ReturnFrozenContentConsumer(
    CdmsDbContext db, IClaimCheck claimCheck, IOptions<EnvironmentOptions> environment, ILogger<ReturnFrozenContentConsumer> logger) : IConsumer<FrozenContentRequested>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<FrozenContentRequested> context)
    {
        var (request, cancellationToken) = (context.Message, context.CancellationToken);
        if (!string.Equals(request.Environment, environment.Value.Environment, StringComparison.Ordinal))
            return;
        var content = await FindAsync(request, cancellationToken);
        await context.Publish(new FrozenContentReturned
        {
            Environment = request.Environment, StudyOid = request.StudyOid, FormOid = request.FormOid, Number = request.Number, ContentHash = request.ContentHash,
            ContentEncoding = Brotli.Encoding, Content = content is null ? null : await claimCheck.ToMessageDataAsync(Brotli.Compress(content), cancellationToken),
        }, cancellationToken);
        if (content is null)
            LogNotHeld(request.StudyOid, request.FormOid, request.Number, request.ContentHash);
        else
            LogReturned(request.StudyOid, request.FormOid, request.Number, request.ContentHash);
    }

    private async Task<byte[]?> FindAsync(FrozenContentRequested request, CancellationToken cancellationToken)
    {
        var content = request.FormOid is { } formOid
            ? await db.InstalledFormVersions.Where(version => version.StudyOid == request.StudyOid && version.FormOid == formOid && version.Version == request.Number)
                .Select(version => version.Definition).FirstOrDefaultAsync(cancellationToken)
            : await db.ReceivedReleases.Where(release => release.StudyOid == request.StudyOid && release.ReleaseNumber == request.Number && release.ManifestHash == request.ContentHash)
                .Select(release => release.Manifest).FirstOrDefaultAsync(cancellationToken);
        return content is not null && Forms.ContentHash.Of(content) == request.ContentHash ? content : null;
    }

    [LoggerMessage(2402, LogLevel.Information, "Gave the Builder back {StudyOid} (form {FormOid}) number {Number} as {ContentHash}, which it has lost")]
    private partial void LogReturned(string studyOid, string? formOid, int number, string contentHash);

    [LoggerMessage(2403, LogLevel.Warning, "The Builder asks for {StudyOid} (form {FormOid}) number {Number} as {ContentHash}, which is not held here with this content")]
    private partial void LogNotHeld(string studyOid, string? formOid, int number, string contentHash);
}
