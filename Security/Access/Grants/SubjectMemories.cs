namespace Security.Access;

/// <summary>All who remember subjects.</summary>
internal static class SubjectMemories
{
    public static void Forget(this IEnumerable<ISubjectMemory> memories, string subjectId)
    {
        foreach (var memory in memories)
            memory.Forget(subjectId);
    }
}
