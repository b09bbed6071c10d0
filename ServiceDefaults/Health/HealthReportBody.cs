using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServiceDefaults;

/// <summary>What a health address answers: the status of each check and, in words, what is missing.</summary>
internal sealed record HealthReportBody(HealthStatus Status, IReadOnlyDictionary<string, HealthReportBody.Check> Checks)
{
    public sealed record Check(HealthStatus Status, string? Description);

    public static Task WriteAsync(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(From(report), StrictJson.Options, http.RequestAborted);

    private static HealthReportBody From(HealthReport report) => new(
        report.Status,
        report.Entries.ToDictionary(entry => entry.Key, entry => new Check(entry.Value.Status, entry.Value.Description), StringComparer.Ordinal));
}
