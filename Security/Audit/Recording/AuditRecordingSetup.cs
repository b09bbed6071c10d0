using Microsoft.AspNetCore.Builder;

namespace Security.Audit.Recording;

/// <summary>Puts the recording of saved changes together.</summary>
internal static class AuditRecordingSetup
{
    public static void AddAuditRecording(this WebApplicationBuilder builder, SecurityOptions options)
    {
    }
}
