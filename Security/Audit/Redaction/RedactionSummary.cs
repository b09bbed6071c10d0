using System.Linq.Expressions;

namespace Security.Audit.Redaction;

/// <summary>A redaction as lists show it.</summary>
public sealed record RedactionSummary(
    long Id, long RecordId, string Reason, string RequestedById, string RequestedByName, DateTimeOffset RequestedAt,
    string? ApprovedById, string? ApprovedByName, DateTimeOffset? ApprovedAt)
{
    internal static Expression<Func<AuditRedaction, RedactionSummary>> Projection { get; } = row => new RedactionSummary(
        row.Id, row.RecordId, row.Reason, row.RequestedById, row.RequestedByName, row.RequestedAt, row.ApprovedById, row.ApprovedByName, row.ApprovedAt);

    internal static RedactionSummary Of(AuditRedaction row) =>
        new(row.Id, row.RecordId, row.Reason, row.RequestedById, row.RequestedByName, row.RequestedAt, row.ApprovedById, row.ApprovedByName, row.ApprovedAt);
}
