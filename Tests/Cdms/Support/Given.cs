using System.IO.Compression;
using Contracts;
using Forms;
using MassTransit;
using MassTransit.MessageData.Values;

namespace Tests.Cdms.Support;

/// <summary>Form versions and messages that tests start from.</summary>
internal static class Given
{
    public const string StudyOid = "ST.DEMO";
    public const string FormOid = "F.VS";

    public static FormDefinition Form(string formOid = FormOid, string name = "Vital signs", string studyOid = StudyOid) => new()
    {
        StudyOid = studyOid,
        FormDef = new FormDef { Oid = formOid, Name = name, Repeating = false, ItemGroupRefs = [new ItemGroupRef { ItemGroupOid = "IG.VS", OrderNumber = 1, Mandatory = true }] },
        ItemGroupDefs = [new ItemGroupDef { Oid = "IG.VS", Name = "Vital signs", Repeating = false, ItemRefs = [new ItemRef { ItemOid = "I.SYSBP", OrderNumber = 1, Mandatory = true }] }],
        ItemDefs = [new ItemDef { Oid = "I.SYSBP", Name = "Systolic blood pressure", DataType = "integer", Length = 3 }],
    };

    public static byte[] Canonical(FormDefinition? form = null) => CanonicalJson.Serialize(form ?? Form());

    /// <summary>A message as the Builder sends it: content, hash and names belong together.</summary>
    public static FormVersionPublished Published(byte[]? canonical = null, int version = 1, string formOid = FormOid)
    {
        canonical ??= Canonical(Form(formOid));
        return new()
        {
            FormDeploymentId = Guid.NewGuid(), Attempt = 1, Environment = CdmsHost.Environment,
            StudyOid = StudyOid, FormOid = formOid, Version = version, ContentHash = ContentHash.Of(canonical),
            DefinitionEncoding = "br", Definition = Inline(Compress(canonical)),
            ChangeReason = "first version", PublishedBy = "Hana Kim (h.kim)", PublishedAt = new DateTimeOffset(2026, 5, 4, 7, 0, 0, TimeSpan.Zero),
        };
    }

    public static FormDeploymentCancelled Cancelled(FormVersionPublished published) => new()
    {
        FormDeploymentId = published.FormDeploymentId, Environment = published.Environment, StudyOid = published.StudyOid,
        FormOid = published.FormOid, Version = published.Version, CancelledBy = "Hana Kim (h.kim)", CancelledAt = published.PublishedAt,
    };

    /// <summary>Inline as the claim check makes it: with an address, so that the bus leaves it alone.</summary>
    public static MessageData<byte[]> Inline(byte[] bytes) => new BytesInlineMessageData(bytes, Messaging.ClaimCheck.ClaimCheckAddress.ToUri(Messaging.ClaimCheck.ClaimCheckAddress.HashOf(bytes)));

    public static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(bytes);
        return compressed.ToArray();
    }
}
