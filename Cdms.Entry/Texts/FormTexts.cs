using Forms;

namespace Cdms.Entry.Texts;

/// <summary>A subject, its forms and conflicts.</summary>
public static class FormTexts
{
    public static readonly Text Subject = new("Subject {0}", "대상자 {0}");
    public static readonly Text Kept = new("The service was not reached. This is the state as you took it along, with what you entered since.", "서비스에 연결되지 않았습니다. 가져온 시점의 상태에 이후 입력한 내용을 더해 보여 줍니다.");
    public static readonly Text OffPlan = new("not in the plan of the site's release", "기관 릴리스의 계획에 없음");
    public static readonly Text VisitNumber = new("No. {0}", "{0}차");
    public static readonly Text NewVisit = new("Another visit: {0}", "방문 추가: {0}");
    public static readonly Text NewForm = new("Another: {0}", "추가: {0}");
    public static readonly Text Due = new("Due on {0} ({1} to {2})", "예정일 {0} ({1} ~ {2})");
    public static readonly Text BegunOn = new("begun on {0}", "시작일 {0}");
    public static readonly IReadOnlyDictionary<VisitTiming, Text> Timings = new Dictionary<VisitTiming, Text>
    {
        [VisitTiming.Planned] = new("Not yet due", "예정"), [VisitTiming.Due] = new("Due now", "방문 기간 중"), [VisitTiming.Overdue] = new("Overdue", "기한 지남"),
        [VisitTiming.BegunEarly] = new("Begun early", "기간 전 시작"), [VisitTiming.BegunInWindow] = new("Begun in time", "기간 내 시작"), [VisitTiming.BegunLate] = new("Begun late", "기간 후 시작"),
    };
    public static readonly Text ChangeState = new("Change the state", "상태 변경");
    public static readonly Text NewState = new("New state", "새 상태");
    public static readonly Text Since = new("Since", "날짜");
    public static readonly Text NoForm = new("There is no such form for this subject.", "이 대상자에게 해당 양식이 없습니다.");
    public static readonly Text SubmittedBy = new("Submitted by {0} on {1}.", "{1} {0} 님이 제출함.");
    public static readonly Text ChangeSubmitted = new("To change a value of a submitted form, give the reason first.", "제출된 양식의 값을 바꾸려면 먼저 사유를 적으십시오.");
    public static readonly Text BeginChange = new("Change values", "값 변경 시작");
    public static readonly Text ReasonHeld = new("Your changes are saved with this reason: {0}", "변경 내용은 다음 사유와 함께 저장됩니다: {0}");
    public static readonly Text ReadOnly = new("You may read this form, and enter nothing in it.", "이 양식은 읽기만 할 수 있습니다.");
    public static readonly Text Submit = new("Submit the form", "양식 제출");
    public static readonly Text SubmitNeedsNetwork = new("A form is submitted over the network, once everything in it is sent.", "양식 제출은 네트워크가 있고 모든 내용이 전송된 뒤에 할 수 있습니다.");
    public static readonly Text SubmitDone = new("The form is submitted.", "양식이 제출되었습니다.");
    public static readonly Text ToMend = new("Before the form can be submitted", "제출 전에 확인할 내용");
    public static readonly Text History = new("History", "이력");
    public static readonly Text HistoryOf = new("History of {0}", "{0} 이력");
    public static readonly Text HistoryNeedsNetwork = new("The history is read over the network.", "이력은 네트워크가 있을 때 볼 수 있습니다.");
    public static readonly Text Value = new("Value", "값");
    public static readonly Text Who = new("Who", "변경자");
    public static readonly Text When = new("When", "일시");
    public static readonly Text NoValue = new("no value", "값 없음");
    public static readonly Text ConflictHere = new("What you entered does not stand, because something else stands there.", "다른 값이 이미 있어 입력한 값이 반영되지 않았습니다.");
    public static readonly Text Conflicts = new("Conflicts of subject {0}", "대상자 {0}의 충돌");
    public static readonly Text LookAtConflicts = new("Values that wait for a person: {0}", "사람의 판단을 기다리는 값: {0}건");
    public static readonly Text NoConflicts = new("No value waits for a person.", "판단을 기다리는 값이 없습니다.");
    public static readonly Text Entered = new("Entered by {0}", "{0} 님이 입력");
    public static readonly Text Stands = new("Stands now", "현재 값");
    public static readonly Text Why = new("Why it does not stand", "반영되지 않은 이유");
    public static readonly Text Settlement = new("What became of it", "처리 내용");
    public static readonly Text Settle = new("Leave what stands, and settle", "현재 값을 유지하고 정리");
    public static readonly Text EnterAgain = new("Enter it over what stands, and settle", "현재 값 위에 다시 입력하고 정리");
    public static readonly Text Settled = new("Settled by {0}: {1}", "{0} 님이 정리함: {1}");
    public static readonly Text OpenForm = new("Open the form", "양식 열기");
    public static readonly Text EnteredWaits = new("It is entered; settle once it is sent.", "입력되었습니다. 전송된 뒤 정리됩니다.");
}
