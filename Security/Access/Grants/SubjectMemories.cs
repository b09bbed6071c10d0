namespace Security.Access;

/// <summary>All who remember subjects.</summary>
internal static class SubjectMemories
{
    public static void Forget(this IEnumerable<ISubjectMemory> memories, string subjectId)
    {
        // The readers of grants first: the others remember what these told them, and must not ask a moment too early.
        foreach (var memory in memories.OrderBy(memory => memory is not IGrantReader))
            memory.Forget(subjectId);
    }
}
