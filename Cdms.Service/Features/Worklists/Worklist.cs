namespace Cdms.Service.Features.Worklists;

/// <summary>What waits for somebody in a study.</summary>
/// <param name="Works">Each kind of work that their rights make theirs, also where nothing waits.</param>
public sealed record Worklist(IReadOnlyList<Worklist.Work> Works)
{
    /// <summary>One kind of work.</summary>
    /// <param name="Kind">What is to be done.</param>
    /// <param name="Count">How much of it waits in all.</param>
    /// <param name="Oldest">What waits longest, at most 50.</param>
    public sealed record Work(string Kind, int Count, IReadOnlyList<Waiting> Oldest);

    /// <summary>One thing that waits. What is empty does not apply.</summary>
    /// <param name="Text">The question of a query.</param>
    /// <param name="Since">Since when; null where no moment is known.</param>
    public sealed record Waiting(
        string SiteOid, string SubjectKey, string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, string ItemOid, string Text, DateTimeOffset? Since);
}
