using System.Text.Json;
using Cdms.Service.Features.Subjects;
using Forms.Laboratories;

namespace Cdms.Service.Features.Entry;

/// <summary>One subject as a device takes it along.</summary>
/// <param name="Subject">Visits and forms.</param>
/// <param name="MayWrite">Whether who asks may enter values of it.</param>
/// <param name="Releases">Each release that a form of it is pinned to, or was and left values without a place, and the one that new forms take.</param>
/// <param name="Forms">Every form that has been begun, as it stands.</param>
public sealed record EntryPack(SubjectMatrix Subject, bool MayWrite, IReadOnlyList<EntryPack.Release> Releases, IReadOnlyList<FormEntry> Forms)
{
    /// <summary>What reference ranges are picked by and from; null where none can be picked for its reader.</summary>
    public SubjectLaboratories? Laboratories { get; init; }

    /// <summary>A release without what its reader must not see.</summary>
    /// <param name="ReleaseNumber">Its number in the study.</param>
    /// <param name="Outline">The study and its plan of visits, canonical JSON.</param>
    /// <param name="Forms">Its forms.</param>
    public sealed record Release(int ReleaseNumber, JsonElement Outline, IReadOnlyList<Form> Forms);

    /// <summary>A form of a release.</summary>
    /// <param name="FormOid">The form.</param>
    /// <param name="FormVersion">Its version in the release.</param>
    /// <param name="DefinitionHash">SHA-256 of what <see cref="GetEntryDefinition"/> answers for it: what a device has by this hash, it has for good.</param>
    public sealed record Form(string FormOid, int FormVersion, string DefinitionHash);
}
