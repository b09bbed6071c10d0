using Security.Accounts;

namespace Operations.Pages;

/// <summary>What the pages for operators say, in one language. {0} and {1} stand for what is filled in.</summary>
internal sealed record OperationsTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Nothing { get; init; }
    public required string Groups { get; init; }
    public required string Group { get; init; }
    public required string Message { get; init; }
    public required string Messages { get; init; }
    public required string Kind { get; init; }
    public required string Error { get; init; }
    public required string Skipped { get; init; }
    public required string Quarantine { get; init; }
    public required string Queue { get; init; }
    public required string MessageType { get; init; }
    public required string Unreadable { get; init; }
    public required string Cause { get; init; }
    public required string Unknown { get; init; }
    public required string Where { get; init; }
    public required string Count { get; init; }
    public required string Oldest { get; init; }
    public required string Newest { get; init; }
    public required string FailedAt { get; init; }
    public required string Attempts { get; init; }
    public required string State { get; init; }
    public required string Waiting { get; init; }
    public required string Returning { get; init; }
    public required string Returned { get; init; }
    public required string Archived { get; init; }
    public required string About { get; init; }
    public required string Note { get; init; }
    public required string NoteHint { get; init; }
    public required string BadNote { get; init; }
    public required string Headers { get; init; }
    public required string Body { get; init; }
    public required string BodyHint { get; init; }
    public required string MessageId { get; init; }
    public required string Others { get; init; }
    public required string SettledBy { get; init; }
    public required string Return { get; init; }
    public required string ReturnAll { get; init; }
    public required string ReturnGroup { get; init; }
    public required string ReturnChosen { get; init; }
    public required string ReturnHint { get; init; }
    public required string Rate { get; init; }
    public required string RateHint { get; init; }
    public required string BadRate { get; init; }
    public required string Archive { get; init; }
    public required string ArchiveGroup { get; init; }
    public required string TakeOut { get; init; }
    public required string Choose { get; init; }
    public required string NothingChosen { get; init; }
    public required string NothingWaits { get; init; }
    public required string Begun { get; init; }
    public required string Done { get; init; }
    public required string Returns { get; init; }
    public required string NoReturns { get; init; }
    public required string Scope { get; init; }
    public required string By { get; init; }
    public required string At { get; init; }
    public required string Progress { get; init; }
    public required string Refused { get; init; }
    public required string PerSecond { get; init; }
    public required string Stop { get; init; }
    public required string Stopped { get; init; }
    public required string Finished { get; init; }
    public required string Running { get; init; }
    public required string InQueues { get; init; }
    public required string InQueue { get; init; }
    public required string NotAsked { get; init; }
    public required string PageOf { get; init; }
    public required string Earlier { get; init; }
    public required string Later { get; init; }

    /// <summary>In the language of the account pages.</summary>
    public static OperationsTexts Of(AccountTexts texts) => texts.Language == KoreanTexts.Texts.Language ? KoreanOperationsTexts.Texts : EnglishOperationsTexts.Texts;
}
