using System.Linq.Expressions;

namespace Security.Audit.Reading;

/// <summary>The condition that a row carries no access class, or one that the user may see in its study.</summary>
internal static class ClassPredicate
{
    public static Expression<Func<AuditRecord, bool>> Of(IEnumerable<VisibleClasses> seen) =>
        seen.Aggregate<VisibleClasses, Expression<Func<AuditRecord, bool>>>(record => record.AccessClass == null, (visible, more) => Or(visible, In(more)));

    private static Expression<Func<AuditRecord, bool>> In(VisibleClasses seen) =>
        record => record.StudyOid == seen.StudyOid && record.AccessClass != null && seen.Classes.Contains(record.AccessClass);

    private static Expression<Func<AuditRecord, bool>> Or(Expression<Func<AuditRecord, bool>> one, Expression<Func<AuditRecord, bool>> other) =>
        Expression.Lambda<Func<AuditRecord, bool>>(
            Expression.OrElse(one.Body, new Renaming(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
