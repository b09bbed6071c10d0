using System.Security.Cryptography;
using System.Text;
using Security;
using Security.Audit;

namespace Tests.Security.Audit.Support;

/// <summary>Rows of the trail as the interceptor writes them.</summary>
internal static class AuditRows
{
    public static readonly DateTimeOffset Start = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

    public static IEnumerable<AuditRecord> Many(string studyOid, int count, DateTimeOffset? at = null) =>
        Enumerable.Range(1, count).Select(number => One(studyOid, $"F.{number}", at));

    public static AuditRecord One(string studyOid, string key = "F.DM/3", DateTimeOffset? at = null, string? payload = null, string? accessClass = null, string action = "saved")
    {
        payload ??= $$$"""[{"entity":"FormVersion","key":"{{{key}}}","action":"changed","values":{"Name":["Demography","Démographie"],"Items":[3,4]}}]""";
        return new AuditRecord
        {
            StudyOid = studyOid, At = at ?? Start, ActorId = "h.kim", ActorName = "Hana Kim", ActorKind = ActorKind.Person, Service = "cdms-uat", Action = action,
            Subjects = $"FormVersion {key}", Reason = "Corrected", Through = "POST /api/forms", TraceId = "0af7651916cd43dd8448eb211c80319c",
            MessageId = Guid.Parse("5f0c6f0e-8f5a-4f5e-9d57-6f8a2c1b0e11"), AccessClass = accessClass, Payload = payload,
            PayloadHash = SHA256.HashData(Encoding.UTF8.GetBytes(payload)),
        };
    }
}
