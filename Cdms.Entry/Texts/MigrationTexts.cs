namespace Cdms.Entry.Texts;

/// <summary>Moving forms to another version.</summary>
public static class MigrationTexts
{
    public static readonly Text Migrations = new("Moving forms", "양식 이전");
    public static readonly Text Title = new("Moving forms of {0}", "{0} 양식 이전");
    public static readonly Text Hint = new("Forms stay with the version that they were begun with, until a plan moves them. Nothing is deleted by that.", "양식은 이전 계획으로 옮기기 전까지 시작할 때의 버전을 유지합니다. 이전으로 삭제되는 것은 없습니다.");
    public static readonly Text NoRight = new("Only data managers of the study move forms.", "양식 이전은 해당 시험의 데이터 관리자만 할 수 있습니다.");
    public static readonly Text New = new("New plan", "새 이전 계획");
    public static readonly Text None = new("There is no plan.", "이전 계획이 없습니다.");
    public static readonly Text Plan = new("Plan {0}", "이전 계획 {0}");
    public static readonly Text PlanOf = new("Plan {0}: {1} to release {2}", "이전 계획 {0}: {1} → 릴리스 {2}");
    public static readonly Text Form = new("Form", "양식");
    public static readonly Text To = new("To release", "옮길 릴리스");
    public static readonly Text ToVersion = new("Release {0}, version {1} of the form", "릴리스 {0}, 양식 버전 {1}");
    public static readonly Text From = new("Forms that were begun with", "다음 릴리스로 시작된 양식");
    public static readonly Text FromVersion = new("Release {0}, version {1}: {2} forms", "릴리스 {0}, 버전 {1}: {2}건");
    public static readonly Text NothingToMove = new("No form stands on another version than that of this release.", "이 릴리스와 다른 버전의 양식이 없습니다.");
    public static readonly Text Compare = new("Compare the versions", "버전 비교");
    public static readonly Text Comparison = new("What the versions differ in", "버전 간 차이");
    public static readonly Text NoChoice = new("Choose a form, a release, and at least one release that forms come from.", "양식과 옮길 릴리스, 그리고 원래 릴리스를 하나 이상 선택하십시오.");
    public static readonly Text Differences = new("From release {0}: items that keep their place: {1}; differences between the versions: {2}.", "릴리스 {0}에서: 자리를 유지하는 항목 {1}개, 버전 간 차이 {2}건.");
    public static readonly Text Carries = new("Values that could get another place", "다른 항목으로 옮길 수 있는 값");
    public static readonly Text CarriesHint = new("Tick what is right. A value is written to its new place with the reason of the plan, and stays where it was too.", "맞는 것을 선택하십시오. 값은 계획의 사유와 함께 새 항목에 기록되고, 원래 자리에도 남습니다.");
    public static readonly Text Carry = new("{0} becomes {1}", "{0} → {1}");
    public static readonly Text NoCarries = new("None.", "없음.");
    public static readonly Text Placeless = new("Items without a place in the new version", "새 버전에 자리가 없는 항목");
    public static readonly Text PlacelessHint = new("Their values stay visible with the form, and are exported.", "값은 양식과 함께 계속 보이며 내보내기에 포함됩니다.");
    public static readonly Text Sites = new("At these sites", "대상 실시기관");
    public static readonly Text States = new("Of subjects in these states", "대상자 상태");
    public static readonly Text SignedForms = new("Forms that are signed, and forms of signed casebooks", "서명된 양식과 서명된 증례기록서의 양식");
    public static readonly Text SignedStay = new("Leave them where they are", "그대로 둠");
    public static readonly Text SignedMove = new("Move them too: every signature on them and on their casebooks becomes void, and has to be given anew", "함께 옮김: 해당 양식과 증례기록서의 서명이 모두 무효가 되며 다시 서명해야 함");
    public static readonly Text Try = new("Make the plan and try it", "계획을 만들고 시험 실행");
    public static readonly Text TryHint = new("No form is moved by that.", "이때는 양식이 옮겨지지 않습니다.");
    public static readonly Text ChooseAll = new("Choose at least one site and one state, and what becomes of signed forms.", "실시기관과 상태를 하나 이상, 그리고 서명된 양식의 처리를 선택하십시오.");
    public static readonly Text AllSites = new("all", "전체");
    public static readonly Text PlannedBy = new("Planned", "작성");
    public static readonly Text DryRun = new("What would be done", "시험 실행 결과");
    public static readonly Text Left = new("What is left to do", "남은 작업");
    public static readonly Text Result = new("Count", "건수");
    public static readonly Text What = new("What", "내용");
    public static readonly Text WouldMove = new("Forms that move", "옮길 양식");
    public static readonly Text AtSite = new("at {0}", "{0}");
    public static readonly Text Skipped = new("Forms that stay, because {0}", "남는 양식: {0}");
    public static readonly Text ValuesKept = new("Values that keep their place", "자리를 유지하는 값");
    public static readonly Text ValuesCarried = new("Values carried to another place", "다른 항목으로 옮기는 값");
    public static readonly Text ValuesNotCarried = new("Values that cannot be carried: their new place takes no such value, or has one", "옮길 수 없는 값: 새 항목에 맞지 않거나 이미 값이 있음");
    public static readonly Text ValuesPlaceless = new("Values without a place: they stay visible", "자리가 없는 값: 계속 표시됨");
    public static readonly Text WithFindings = new("Forms that will have something missing or wrong", "누락이나 오류가 생기는 양식");
    public static readonly Text Limit = new("Forms in one step (1 to 500)", "한 단계의 양식 수 (1~500)");
    public static readonly Text LimitHint = new("A step is done as a whole or not at all.", "한 단계는 전부 실행되거나 전혀 실행되지 않습니다.");
    public static readonly Text Run = new("Move the forms", "양식 옮기기");
    public static readonly Text GoOn = new("Go on moving", "이어서 옮기기");
    public static readonly Text Stop = new("Stop after this step", "이 단계 후 중지");
    public static readonly Text Progress = new("Moved: {0} of {1}.", "옮김: {1}건 중 {0}건.");
    public static readonly Text ProgressBack = new("Moved back: {0} of {1}.", "되돌림: {1}건 중 {0}건.");
    public static readonly Text Stopped = new("Stopped. What is moved is moved; go on whenever you like, also from another browser.", "중지했습니다. 옮긴 양식은 그대로이며, 언제든 다른 브라우저에서도 이어서 할 수 있습니다.");
    public static readonly Text StateNew = new("Nothing moved yet", "아직 옮기지 않음");
    public static readonly Text StatePart = new("Begun", "진행 중");
    public static readonly Text StateDone = new("All moved that can be", "가능한 양식을 모두 옮김");
    public static readonly Text StateUndone = new("Undone", "되돌림");
    public static readonly Text StateUndoing = new("Undone in part", "일부 되돌림");
    public static readonly Text Moved = new("Forms that it moved: {0}", "옮긴 양식: {0}건");
    public static readonly Text MovedBack = new("Forms that were moved back: {0}", "되돌린 양식: {0}건");
    public static readonly Text StillMoved = new("Forms that are still moved: {0}", "되돌리지 못한 양식: {0}건");
    public static readonly Text Undo = new("Undo", "되돌리기");
    public static readonly Text UndoHint = new("Forms that nobody touched since go back to the version that they had; what was carried is taken out of its new place, as a change like others. This plan moves nothing after that.",
        "이후 아무도 손대지 않은 양식은 원래 버전으로 돌아가고, 옮겨진 값은 변경 기록과 함께 새 항목에서 빠집니다. 그 뒤 이 계획으로는 더 옮길 수 없습니다.");
    public static readonly Text UndoSure = new("I want these forms back on their earlier versions", "양식을 이전 버전으로 되돌리겠습니다");
    public static readonly Text UndoRun = new("Move the forms back", "양식 되돌리기");
    public static readonly Text UndoAgain = new("Try those again that are still moved", "되돌리지 못한 양식 다시 시도");
    public static readonly Text LeftByUndo = new("Forms that stay moved, because {0}:", "되돌리지 못함, {0}:");
    public static readonly Text All = new("All plans", "모든 계획");

    /// <summary>Why a form stays, by the service's own names.</summary>
    public static IReadOnlyDictionary<string, Text> Reasons { get; } = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["locked"] = new("something of them is locked", "잠긴 데이터가 있음"), ["signed"] = new("they or their casebooks are signed", "서명됨 (양식 또는 증례기록서)"),
        ["release-not-used"] = new("their site does not use the release, or their subject has not consented to it", "실시기관이 릴리스를 사용하지 않거나 대상자가 재동의하지 않음"),
        ["form-not-planned"] = new("the release does not plan them there", "릴리스의 방문 계획에 없음"), ["touched-since"] = new("somebody touched them since", "이후 누군가 변경함"),
    };
}
