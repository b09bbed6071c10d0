using System.Linq.Expressions;

namespace Security.Signatures;

/// <summary>An alert as lists show it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">A code of <see cref="SecurityAlertKinds"/>.</param>
/// <param name="SubjectId">Whom it concerns.</param>
/// <param name="At">When it was raised, UTC.</param>
/// <param name="Text">What happened.</param>
/// <param name="AcknowledgedAt">When somebody took note; null: nobody has.</param>
/// <param name="AcknowledgedBy">Who took note.</param>
public sealed record SecurityAlertSummary(Guid Id, string Kind, string SubjectId, DateTimeOffset At, string Text, DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy)
{
    internal static Expression<Func<SecurityAlert, SecurityAlertSummary>> Projection { get; } = alert =>
        new SecurityAlertSummary(alert.Id, alert.Kind, alert.SubjectId, alert.At, alert.Text, alert.AcknowledgedAt, alert.AcknowledgedBy);

    internal static SecurityAlertSummary Of(SecurityAlert alert) =>
        new(alert.Id, alert.Kind, alert.SubjectId, alert.At, alert.Text, alert.AcknowledgedAt, alert.AcknowledgedBy);
}
