namespace Security.Access;

/// <summary>Remembers for a moment what the database says of subjects.</summary>
public interface ISubjectMemory
{
    /// <summary>Asks the database anew the next time. Call it after the commit that changed a subject's grants or account.</summary>
    /// <param name="subjectId"><see cref="Actor.Id"/>.</param>
    void Forget(string subjectId);
}
