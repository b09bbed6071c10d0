using Builder.Service.Domain;

namespace Builder.Service.Features.Forms;

/// <summary>What publishing a form came to: a new version, not saved yet, or the one that stands because the draft equals it.</summary>
internal sealed record Publication(string FormOid, FormVersion Version, bool IsNew);
