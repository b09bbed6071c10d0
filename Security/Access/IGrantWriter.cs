using Microsoft.EntityFrameworkCore;

namespace Security.Access;

/// <summary>Gives grants to accounts.</summary>
public interface IGrantWriter
{
    /// <summary>Adds a grant to the context, for the caller to save in the transaction of what it belongs to.</summary>
    /// <param name="db">The service's database.</param>
    /// <param name="subjectId"><see cref="Actor.Id"/> of who gets it.</param>
    /// <param name="grant">What is granted.</param>
    /// <param name="reason">Why, for the audit trail.</param>
    void Add(DbContext db, string subjectId, Grant grant, string reason);
}
