namespace Builder.Pages.Texts;

/// <summary>The page of a study.</summary>
public sealed record StudyTexts
{
    public required string Forms { get; init; }
    public required string Form { get; init; }
    public required string Items { get; init; }
    public required string Version { get; init; }
    public required string Draft { get; init; }
    public required string DraftChanged { get; init; }
    public required string DraftSame { get; init; }
    public required string NeverPublished { get; init; }
    public required string Actions { get; init; }
    public required string Publish { get; init; }
    public required string PublishTitle { get; init; }
    public required string PublishText { get; init; }
    public required string Published { get; init; }
    public required string Compare { get; init; }
    public required string Visits { get; init; }
    public required string Visit { get; init; }
    public required string VisitType { get; init; }
    public required string Repeating { get; init; }
    public required string NoVisits { get; init; }
    public required string Releases { get; init; }
    public required string Release { get; init; }
    public required string NoReleases { get; init; }
    public required string NewRelease { get; init; }
    public required string NewReleaseText { get; init; }
    public required string CannotRelease { get; init; }
    public required string Board { get; init; }
    public required string PublishAll { get; init; }
    public required string PublishAllText { get; init; }
    public required string UnknownStudy { get; init; }
    public required string ChangeVisits { get; init; }
    public required string AddVisit { get; init; }
    public required string Save { get; init; }
    public required string VisitsChanged { get; init; }
    public required string VisitsSaved { get; init; }
    public required string TargetDay { get; init; }
    public required string DaysBefore { get; init; }
    public required string DaysAfter { get; init; }
    public required string MissingCodes { get; init; }
    public required string MissingCodesText { get; init; }
    public required string Code { get; init; }
    public required string Meaning { get; init; }
    public required string AddCode { get; init; }

    public static StudyTexts English { get; } = new()
    {
        Forms = "Forms",
        Form = "Form",
        Items = "Items",
        Version = "Version",
        Draft = "Draft",
        DraftChanged = "differs from v{0}",
        DraftSame = "same as v{0}",
        NeverPublished = "not published",
        Actions = "Actions",
        Publish = "Publish",
        PublishTitle = "Publish {0}",
        PublishText = "The draft is frozen as version {0}. It never changes again; a correction is the next version.",
        Published = "{0} v{1} is published.",
        Compare = "Compare",
        Visits = "Visits",
        Visit = "Visit",
        VisitType = "Type",
        Repeating = "repeats",
        NoVisits = "The study has no visits.",
        Releases = "Releases",
        Release = "Release",
        NoReleases = "There is no release. One is made of published form versions.",
        NewRelease = "New release",
        NewReleaseText = "The newest version of every form and the plan of visits are frozen as the next release.",
        CannotRelease = "Release {0} could not be made now: {1} reasons",
        Board = "Deployments board",
        PublishAll = "Publish all changed",
        PublishAllText = "Every draft that differs from its newest version is frozen as the next one: {0} forms.",
        UnknownStudy = "There is no study {0}, or you may not read it.",
        ChangeVisits = "Change visits",
        AddVisit = "Add visit",
        Save = "Save",
        VisitsChanged = "Somebody else changed the plan. What you entered is still here; look at theirs in another window, then save over it or load the page again.",
        VisitsSaved = "The plan of visits is saved.",
        TargetDay = "Due, days after enrolment",
        DaysBefore = "Days earlier",
        DaysAfter = "Days later",
        MissingCodes = "Codes for missing data",
        MissingCodesText = "Each may be entered in every item in the place of a value.",
        Code = "Code",
        Meaning = "Meaning",
        AddCode = "Add a code",
    };

    public static StudyTexts Korean { get; } = new()
    {
        Forms = "서식",
        Form = "서식",
        Items = "항목",
        Version = "버전",
        Draft = "초안",
        DraftChanged = "v{0}과(와) 다름",
        DraftSame = "v{0}과(와) 같음",
        NeverPublished = "게시되지 않음",
        Actions = "작업",
        Publish = "게시",
        PublishTitle = "{0} 게시",
        PublishText = "초안이 버전 {0}(으)로 고정됩니다. 이후에는 변경되지 않으며, 수정은 다음 버전으로 합니다.",
        Published = "{0} v{1}이(가) 게시되었습니다.",
        Compare = "비교",
        Visits = "방문",
        Visit = "방문",
        VisitType = "유형",
        Repeating = "반복",
        NoVisits = "이 연구에는 방문이 없습니다.",
        Releases = "릴리스",
        Release = "릴리스",
        NoReleases = "릴리스가 없습니다. 릴리스는 게시된 서식 버전으로 만듭니다.",
        NewRelease = "새 릴리스",
        NewReleaseText = "모든 서식의 최신 버전과 방문 계획이 다음 릴리스로 고정됩니다.",
        CannotRelease = "지금은 릴리스 {0}을(를) 만들 수 없습니다: 사유 {1}건",
        Board = "배포 현황판",
        PublishAll = "변경된 초안 모두 게시",
        PublishAllText = "최신 버전과 다른 모든 초안이 다음 버전으로 고정됩니다: 서식 {0}건.",
        UnknownStudy = "연구 {0}이(가) 없거나 볼 권한이 없습니다.",
        ChangeVisits = "방문 변경",
        AddVisit = "방문 추가",
        Save = "저장",
        VisitsChanged = "다른 사람이 방문 계획을 변경했습니다. 입력한 내용은 그대로 있습니다. 다른 창에서 변경을 확인한 뒤 덮어쓰거나 페이지를 다시 불러오십시오.",
        VisitsSaved = "방문 계획을 저장했습니다.",
        TargetDay = "예정일(등록 후 일수)",
        DaysBefore = "앞당김 허용 일수",
        DaysAfter = "늦춤 허용 일수",
        MissingCodes = "결측 코드",
        MissingCodesText = "모든 항목에서 값 대신 입력할 수 있습니다.",
        Code = "코드",
        Meaning = "의미",
        AddCode = "코드 추가",
    };
}
