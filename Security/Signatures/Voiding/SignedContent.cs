using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Security.Signatures;

/// <summary>Says of an entity which of its properties is the hash that people sign, so that a change of it voids their signatures. Registered as a singleton.</summary>
/// <remarks>Only for records that may change after somebody signed them; what never changes needs none.</remarks>
public abstract class SignedContent
{
    /// <summary><see cref="ISignatureSubjects.Type"/> of the records.</summary>
    public abstract string Type { get; }

    /// <summary>The entity's type.</summary>
    protected internal abstract Type EntityType { get; }

    /// <summary>The mapped property that holds the hash, by name.</summary>
    protected abstract string HashProperty { get; }

    /// <summary><see cref="SignatureSubject.Key"/> of an entity.</summary>
    protected internal abstract string KeyOf(object entity);

    /// <summary>The study of an entity. Asked only once a signature with the entity's old hash was found.</summary>
    protected internal abstract Task<string> FindStudyOidAsync(DbContext db, object entity, CancellationToken cancellationToken);

    /// <summary>The hash that goes away with this save; null: it stays.</summary>
    internal LostHash? FindLost(EntityEntry entry)
    {
        if (entry.State is not (EntityState.Modified or EntityState.Deleted))
            return null;
        var hash = entry.Property(HashProperty);
        if (hash.OriginalValue is not string { Length: > 0 } old)
            return null;
        var next = entry.State == EntityState.Deleted ? null : hash.CurrentValue as string;
        return string.Equals(old, next, StringComparison.Ordinal) ? null : new LostHash(this, entry.Entity, old, next);
    }
}
