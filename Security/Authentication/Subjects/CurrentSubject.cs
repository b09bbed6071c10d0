namespace Security.Authentication.Subjects;

/// <summary>Somebody with an account as he stands now.</summary>
/// <param name="Status">Whether he may act, and his name.</param>
/// <param name="Grants">What he may do.</param>
internal sealed record CurrentSubject(SubjectStatus Status, IReadOnlyList<Grant> Grants);
