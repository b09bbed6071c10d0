using System.Linq.Expressions;
using System.Security.Claims;

namespace Security;

/// <summary>To which studies a list is confined for a user.</summary>
public static class StudyScope
{
    /// <summary>The studies in which the user satisfies the policy, at least at one site; null: all.</summary>
    /// <param name="user">Who asks for the list.</param>
    /// <param name="policy">One of <see cref="Policies"/>.</param>
    /// <exception cref="ArgumentException">There is no such policy.</exception>
    public static IReadOnlyList<string>? Of(ClaimsPrincipal user, string policy)
    {
        if (user.May(policy, new AccessScope(null)))
            return null;
        return [.. Grant.Of(user).Select(grant => grant.StudyOid).OfType<string>().Distinct(StringComparer.Ordinal)
            .Where(studyOid => user.MayInPart(policy, new AccessScope(studyOid)))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The sites of a study at which the user satisfies the policy; null: all.</summary>
    /// <param name="user">Who asks for the list.</param>
    /// <param name="policy">One of <see cref="Policies"/>.</param>
    /// <param name="studyOid">The study.</param>
    /// <exception cref="ArgumentException">There is no such policy.</exception>
    public static IReadOnlyList<string>? SitesOf(ClaimsPrincipal user, string policy, string studyOid)
    {
        if (user.May(policy, new AccessScope(studyOid)))
            return null;
        return [.. Grant.Of(user).Select(grant => grant.SiteOid).OfType<string>().Distinct(StringComparer.Ordinal)
            .Where(siteOid => user.May(policy, new AccessScope(studyOid, siteOid)))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Leaves only rows of these studies.</summary>
    /// <param name="rows">The query.</param>
    /// <param name="studies">What <see cref="Of"/> gives; null: all.</param>
    /// <param name="studyOid">The study of a row.</param>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, IReadOnlyList<string>? studies, Expression<Func<T, string>> studyOid)
    {
        if (studies is null)
            return rows;
        Expression<Func<string, bool>> isOneOfThem = oid => studies.Contains(oid);
        var body = new Replacement(isOneOfThem.Parameters[0], studyOid.Body).Visit(isOneOfThem.Body)!;
        return rows.Where(Expression.Lambda<Func<T, bool>>(body, studyOid.Parameters));
    }

    private sealed class Replacement(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
