using Cdms.Service.Domain;

namespace Cdms.Service.Features.Exchange.Printing.Html;

/// <summary>States and acts, by the service's own names of them.</summary>
internal static class PrintCodes
{
    public static IReadOnlyDictionary<string, (string English, string Korean)> All { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        [SubjectState.Screening] = ("Screening", "스크리닝"), [SubjectState.ScreenFailed] = ("Screening failed", "스크리닝 탈락"), [SubjectState.Enrolled] = ("Enrolled", "등록됨"),
        [SubjectState.Completed] = ("Completed", "완료"), [SubjectState.Withdrawn] = ("Withdrawn", "중도 탈락"), [LockKind.Frozen] = ("Frozen", "동결됨"), [LockKind.Locked] = ("Locked", "잠김"),
        [QueryState.Open] = ("Open", "미답변"), [QueryState.Answered] = ("Answered", "답변됨"), [QueryState.Closed] = ("Closed", "종결"), [QueryAction.Raised] = ("Raised", "질의함"), [QueryAction.Reopened] = ("Reopened", "다시 질의함"),
    };
}
