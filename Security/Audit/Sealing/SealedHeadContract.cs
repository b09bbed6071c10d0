using Contracts;

namespace Security.Audit.Sealing;

/// <summary>Heads as messages carry them.</summary>
internal static class SealedHeadContract
{
    public static AuditHead ToContract(this SealedHead head) =>
        new() { StudyOid = head.StudyOid, Number = head.Number, Hash = AuditHashText.Of(head.Hash), SealedAt = head.SealedAt };
}
