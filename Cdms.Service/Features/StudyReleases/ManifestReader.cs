using Cdms.Service.Features.FormVersions;
using Contracts;
using Forms;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>Gets the manifest out of a published release and makes sure that it is the one that was announced.</summary>
internal sealed class ManifestReader(DefinitionReader reader)
{
    /// <summary>The manifest, with its bytes; or why it cannot be had. An unreachable store is no such reason: it throws, and the message is tried again.</summary>
    public async Task<(ReleaseManifest? Manifest, byte[] Canonical, StudyReleaseProblem? Problem)> ReadAsync(StudyReleasePublished message, CancellationToken cancellationToken)
    {
        var unpacked = await reader.ReadAsync(message.ManifestEncoding, message.Manifest, message.ManifestHash, cancellationToken);
        if (unpacked.Problem is { } unreadable)
            return (null, [], ReleaseProblems.BadManifest(unreadable.Code, unreadable.Text));
        try
        {
            var manifest = CanonicalJson.DeserializeManifest(unpacked.Canonical);
            return manifest.StudyOid == message.StudyOid && manifest.Number == message.ReleaseNumber
                ? (manifest, unpacked.Canonical, null)
                : (null, [], ReleaseProblems.BadManifest("manifest-identity-mismatch",
                    $"The message says release {message.ReleaseNumber} of '{message.StudyOid}', the manifest says release {manifest.Number} of '{manifest.StudyOid}'. The Builder must be looked at."));
        }
        catch (FormDefinitionFormatException fault)
        {
            return (null, [], ReleaseProblems.BadManifest("not-canonical", $"{fault.Message} Update whichever of Builder and CDMS is older, then deploy the release again."));
        }
    }
}
