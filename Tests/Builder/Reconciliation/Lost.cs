using Builder.Service.Domain;
using Contracts;
using MassTransit;
using MassTransit.MessageData.Values;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Tests.Builder.Reconciliation;

/// <summary>What a Builder has lost by the restore of a backup from before its first version, and uat still holds.</summary>
internal sealed record Lost(FormInventoryReported Inventory, IReadOnlyDictionary<string, FormVersion> Versions, StudyRelease Release)
{
    public static async Task<Lost> TakeAwayAsync(BuilderHost host)
    {
        var inventory = await host.InventoryAsync($"/{Guid.Empty}");
        var versions = await host.ReadAsync(db => db.FormVersions.AsNoTracking().Include(version => version.FormDef).ToDictionaryAsync(version => version.FormDef.FormOid, StringComparer.Ordinal));
        var release = await host.ReadAsync(db => db.StudyReleases.AsNoTracking().SingleAsync());
        await host.ReadAsync(async db =>
        {
            await db.Set<FormDeploymentTransition>().ExecuteDeleteAsync();
            await db.Set<ReleaseDeploymentTransition>().ExecuteDeleteAsync();
            await db.ReleaseDeployments.ExecuteDeleteAsync();
            await db.FormDeployments.ExecuteDeleteAsync();
            await db.StudyReleaseForms.ExecuteDeleteAsync();
            await db.StudyReleases.ExecuteDeleteAsync();
            await db.FormVersions.ExecuteDeleteAsync();
            return await db.FormDefs.ExecuteUpdateAsync(form => form.SetProperty(row => row.LatestVersion, 0));
        });
        return new(inventory, versions, release);
    }

    public static MessageData<byte[]> Pack(byte[] canonical) => new BytesInlineMessageData(Brotli.Compress(canonical), new Uri("urn:claim:test"));

    /// <summary>What uat answers for a form's version; null: for the release.</summary>
    public FrozenContentReturned Answer(string? formOid) => formOid is null
        ? new() { Environment = "uat", StudyOid = "S.1", Number = 1, ContentHash = Release.ManifestHash, ContentEncoding = "br", Content = Pack(Release.Manifest) }
        : new() { Environment = "uat", StudyOid = "S.1", FormOid = formOid, Number = 1, ContentHash = Versions[formOid].ContentHash, ContentEncoding = "br", Content = Pack(Versions[formOid].Definition) };

    /// <summary>Lets uat answer, once it was asked.</summary>
    public async Task GiveBackAsync(BuilderHost host, string? formOid)
    {
        var asked = (await host.SentAsync<FrozenContentRequested>(message => message.FormOid == formOid)).Message;
        var answer = Answer(formOid);
        Assert.Equal((answer.StudyOid, answer.Number, answer.ContentHash), (asked.StudyOid, asked.Number, asked.ContentHash));
        await host.HearAsync(answer);
    }
}
