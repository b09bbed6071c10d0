using Microsoft.EntityFrameworkCore;

namespace Security.Signatures;

/// <summary><see cref="SignedContent"/> of one entity type.</summary>
public abstract class SignedContentOf<TEntity> : SignedContent
    where TEntity : class
{
    /// <inheritdoc/>
    protected internal sealed override Type EntityType => typeof(TEntity);

    /// <inheritdoc/>
    protected internal sealed override string KeyOf(object entity) => KeyOf((TEntity)entity);

    /// <inheritdoc/>
    protected internal sealed override Task<string> FindStudyOidAsync(DbContext db, object entity, CancellationToken cancellationToken) =>
        FindStudyOidAsync(db, (TEntity)entity, cancellationToken);

    /// <summary><see cref="SignatureSubject.Key"/> of an entity.</summary>
    protected abstract string KeyOf(TEntity entity);

    /// <summary>The study of an entity. Asked only once a signature with the entity's old hash was found.</summary>
    protected abstract Task<string> FindStudyOidAsync(DbContext db, TEntity entity, CancellationToken cancellationToken);
}
