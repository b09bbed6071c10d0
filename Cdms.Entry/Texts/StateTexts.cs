namespace Cdms.Entry.Texts;

/// <summary>States, by the service's own names.</summary>
public static class StateTexts
{
    public static IReadOnlyDictionary<string, Text> All { get; } = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["Empty"] = new("Empty", "미입력"), ["Entered"] = new("Begun", "입력 중"), ["Submitted"] = new("Submitted", "제출됨"), ["Unsent"] = new("Unsent", "미전송"),
        ["Screening"] = new("Screening", "스크리닝"), ["ScreenFailed"] = new("Screening failed", "스크리닝 탈락"), ["Enrolled"] = new("Enrolled", "등록됨"), ["Completed"] = new("Completed", "완료"), ["Withdrawn"] = new("Withdrawn", "중도 탈락"),
        ["Waiting"] = new("Waiting", "대기"), ["Approved"] = new("May be used", "사용 가능"), ["Active"] = new("In use", "사용 중"), ["Superseded"] = new("Used before", "이전에 사용"),
        ["Open"] = new("Open", "열림"), ["Answered"] = new("Answered", "답변됨"), ["Closed"] = new("Closed", "종결됨"), ["Raised"] = new("Asked", "질의함"), ["Reopened"] = new("Asked again", "다시 질의함"),
        ["Frozen"] = new("Frozen", "동결됨"), ["Locked"] = new("Locked", "잠김"),
        ["authored"] = new("Authored", "작성"), ["reviewed"] = new("Reviewed", "검토"), ["approved"] = new("Approved", "승인"),
        ["SettleConflict"] = new("Values without a place", "자리가 없는 값"), ["AnswerQuery"] = new("Queries to answer", "답변할 질의"), ["FinishForm"] = new("Forms to finish", "작성 중인 양식"),
        ["DueVisit"] = new("Visits that are due", "예정된 방문"), ["ReviewAnswer"] = new("Answers to read", "검토할 답변"), ["VerifyForm"] = new("Forms to verify", "확인할 양식"), ["SignCasebook"] = new("Casebooks to sign", "서명할 증례기록서"),
        ["ethics"] = new("Ethics committee", "윤리위원회"), ["authority"] = new("Authority", "규제 기관"), ["other"] = new("Other", "기타"),
    };
}
