namespace Builder.Pages.Texts;

/// <summary>States, causes and classes of change in words.</summary>
/// <param name="Names">By the service's own name.</param>
public sealed record StateTexts(IReadOnlyDictionary<string, string> Names)
{
    public static StateTexts English { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Published"] = "On its way", ["Cancelling"] = "Being cancelled", ["Installed"] = "Installed", ["Rejected"] = "Rejected", ["Failed"] = "Failed", ["Overdue"] = "Overdue",
        ["Cancelled"] = "Cancelled", ["Pending"] = "Waiting", ["Delivered"] = "Delivered", ["Scheduled"] = "Scheduled", ["Delivering"] = "Delivering", ["Ready"] = "Ready", ["Blocked"] = "Blocked", ["Withdrawn"] = "Withdrawn",
        ["deployed"] = "Sent", ["version-installed"] = "Installed there", ["version-rejected"] = "Rejected there", ["retries-spent"] = "Retries spent there",
        ["content-hash-mismatch"] = "Holds other content than was sent", ["deadline-passed"] = "No answer by the deadline", ["retry-requested"] = "Retry asked for",
        ["cancellation-requested"] = "Cancellation asked for", ["cancellation-confirmed"] = "Cancellation confirmed", ["cancellation-failed"] = "Cancellation failed",
        ["installed-before-cancellation"] = "Installed before the cancellation came", ["sent-again"] = "Sent again", ["scheduled"] = "Scheduled",
        ["schedule-reached"] = "Its time has come", ["schedule-refused"] = "Not sent at its time", ["release-ready"] = "Complete there", ["release-blocked"] = "Blocked there", ["withdrawal-requested"] = "Withdrawal asked for",
        ["withdrawal-confirmed"] = "Withdrawal confirmed", ["joined-release"] = "Carried by a release", ["earlier-attempt-answered"] = "Answer to an earlier attempt, kept",
        ["answer-kept"] = "Answer kept, changes nothing", ["lost-there"] = "Lost there, sent again", ["reconciled"] = "Settled by a comparison", ["Waiting"] = "Incomplete",
        ["Asked"] = "Asked", ["Compared"] = "Compared", ["NoAnswer"] = "No answer", ["Open"] = "Open", ["Repairing"] = "Repair under way", ["Repaired"] = "Repaired", ["Acknowledged"] = "Acknowledged",
        ["Overtaken"] = "Overtaken", ["Safe"] = "Safe", ["NeedsReview"] = "Needs review", ["LosesData"] = "Loses data", ["Added"] = "Added",
        ["Removed"] = "Removed", ["Changed"] = "Changed", ["Moved"] = "Moved", ["Error"] = "Error", ["Warning"] = "Warning", ["Info"] = "Note",
    });

    public static StateTexts Korean { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Published"] = "전송됨", ["Cancelling"] = "취소 중", ["Installed"] = "설치됨", ["Rejected"] = "거부됨", ["Failed"] = "실패", ["Overdue"] = "기한 초과",
        ["Cancelled"] = "취소됨", ["Pending"] = "대기 중", ["Delivered"] = "전송 완료", ["Scheduled"] = "예약됨", ["Delivering"] = "전달 중", ["Ready"] = "준비 완료", ["Blocked"] = "차단됨", ["Withdrawn"] = "철회됨",
        ["deployed"] = "전송", ["version-installed"] = "대상 환경에 설치됨", ["version-rejected"] = "대상 환경에서 거부됨", ["retries-spent"] = "대상 환경의 재시도 소진",
        ["content-hash-mismatch"] = "전송된 것과 다른 내용을 보유함", ["deadline-passed"] = "기한까지 응답 없음", ["retry-requested"] = "재시도 요청",
        ["cancellation-requested"] = "취소 요청", ["cancellation-confirmed"] = "취소 확인", ["cancellation-failed"] = "취소 실패",
        ["installed-before-cancellation"] = "취소 전에 이미 설치됨", ["sent-again"] = "다시 전송", ["scheduled"] = "예약",
        ["schedule-reached"] = "예약 시각 도달", ["schedule-refused"] = "예약 시각에 전송되지 않음", ["release-ready"] = "대상 환경에서 완비됨", ["release-blocked"] = "대상 환경에서 차단됨", ["withdrawal-requested"] = "철회 요청",
        ["withdrawal-confirmed"] = "철회 확인", ["joined-release"] = "릴리스에 포함됨", ["earlier-attempt-answered"] = "이전 시도에 대한 응답(기록만)",
        ["answer-kept"] = "응답 기록(변경 없음)", ["lost-there"] = "대상 환경에서 유실되어 다시 전송", ["reconciled"] = "대조로 확정", ["Waiting"] = "미완비",
        ["Asked"] = "응답 대기", ["Compared"] = "대조 완료", ["NoAnswer"] = "응답 없음", ["Open"] = "미해결", ["Repairing"] = "복구 진행 중", ["Repaired"] = "복구됨", ["Acknowledged"] = "확인됨",
        ["Overtaken"] = "상황 변경됨", ["Safe"] = "안전", ["NeedsReview"] = "검토 필요", ["LosesData"] = "데이터 손실", ["Added"] = "추가",
        ["Removed"] = "삭제", ["Changed"] = "변경", ["Moved"] = "이동", ["Error"] = "오류", ["Warning"] = "경고", ["Info"] = "참고",
    });

    /// <summary>The word for a name; the name itself where there is none, so that nothing new is hidden.</summary>
    public string Of(string name) => Names.GetValueOrDefault(name, name);
}
