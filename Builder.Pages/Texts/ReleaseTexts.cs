namespace Builder.Pages.Texts;

/// <summary>The page of a release.</summary>
public sealed record ReleaseTexts
{
    public required string Title { get; init; }
    public required string Manifest { get; init; }
    public required string PublishedBy { get; init; }
    public required string Reason { get; init; }
    public required string Signatures { get; init; }
    public required string Sign { get; init; }
    public required string Environments { get; init; }
    public required string Asks { get; init; }
    public required string AsksUat { get; init; }
    public required string AsksSignature { get; init; }
    public required string AsksFourEyes { get; init; }
    public required string AsksNothing { get; init; }
    public required string Test { get; init; }
    public required string Deploy { get; init; }
    public required string DeployTitle { get; init; }
    public required string When { get; init; }
    public required string WhenHint { get; init; }
    public required string BadTime { get; init; }
    public required string Impact { get; init; }
    public required string AskImpact { get; init; }
    public required string ImpactWaiting { get; init; }
    public required string ImpactNone { get; init; }
    public required string ImpactSome { get; init; }
    public required string Site { get; init; }
    public required string Subjects { get; init; }
    public required string FormInstances { get; init; }
    public required string Values { get; init; }
    public required string Missing { get; init; }
    public required string MissingOf { get; init; }
    public required string NoJourney { get; init; }
    public required string Cancel { get; init; }
    public required string Withdraw { get; init; }
    public required string WithdrawText { get; init; }
    public required string History { get; init; }
    public required string StartsAt { get; init; }
    public required string Since { get; init; }
    public required string SameForms { get; init; }

    public static ReleaseTexts English { get; } = new()
    {
        Title = "Release {0}",
        Manifest = "Manifest",
        PublishedBy = "Made by {0} at {1}",
        Reason = "Reason",
        Signatures = "Signatures",
        Sign = "Sign or read the signatures of this release",
        Environments = "Environments",
        Asks = "Asks for",
        AsksUat = "ready in uat with the same manifest",
        AsksSignature = "signatures",
        AsksFourEyes = "four eyes",
        AsksNothing = "nothing further",
        Test = "TEST",
        Deploy = "Deploy",
        DeployTitle = "Deploy release {0} to {1}",
        When = "When (UTC)",
        WhenHint = "Left empty: now. Otherwise as 2026-03-31 14:00; it can be cancelled until then.",
        BadTime = "Write the time as 2026-03-31 14:00.",
        Impact = "Impact there",
        AskImpact = "Ask the environment",
        ImpactWaiting = "Asked; waiting for the answer …",
        ImpactNone = "It holds no data that the release would touch.",
        ImpactSome = "{0} subjects, {1} forms and {2} values would be touched.",
        Site = "Site",
        Subjects = "Subjects",
        FormInstances = "Forms",
        Values = "Values",
        Missing = "What is missing",
        MissingOf = "{0} of {1} form versions are not installed.",
        NoJourney = "not sent",
        Cancel = "Cancel",
        Withdraw = "Withdraw",
        WithdrawText = "No site can be switched to it there any more. Data that were collected with it stay.",
        History = "What happened",
        StartsAt = "starts at",
        Since = "Changes since release {0}",
        SameForms = "The same form versions.",
    };

    public static ReleaseTexts Korean { get; } = new()
    {
        Title = "릴리스 {0}",
        Manifest = "매니페스트",
        PublishedBy = "작성: {0}, {1}",
        Reason = "사유",
        Signatures = "서명",
        Sign = "이 릴리스의 서명 보기 또는 서명하기",
        Environments = "환경",
        Asks = "요구 조건",
        AsksUat = "동일한 매니페스트로 uat에서 준비 완료",
        AsksSignature = "서명",
        AsksFourEyes = "작성자와 게시자의 분리",
        AsksNothing = "추가 조건 없음",
        Test = "시험용",
        Deploy = "배포",
        DeployTitle = "릴리스 {0}을(를) {1}에 배포",
        When = "시각(UTC)",
        WhenHint = "비워 두면 지금 배포합니다. 예약하려면 2026-03-31 14:00 형식으로 적으십시오. 그때까지 취소할 수 있습니다.",
        BadTime = "시각을 2026-03-31 14:00 형식으로 적으십시오.",
        Impact = "대상 환경의 영향",
        AskImpact = "환경에 문의",
        ImpactWaiting = "문의했습니다. 응답을 기다리는 중 …",
        ImpactNone = "이 릴리스가 영향을 주는 데이터가 없습니다.",
        ImpactSome = "대상자 {0}명, 서식 {1}건, 값 {2}건이 영향을 받습니다.",
        Site = "기관",
        Subjects = "대상자",
        FormInstances = "서식",
        Values = "값",
        Missing = "누락된 항목",
        MissingOf = "서식 버전 {1}건 중 {0}건이 설치되지 않았습니다.",
        NoJourney = "전송 안 됨",
        Cancel = "취소",
        Withdraw = "철회",
        WithdrawText = "그 환경에서는 어떤 기관도 이 릴리스로 전환할 수 없게 됩니다. 이 릴리스로 수집한 데이터는 유지됩니다.",
        History = "경과",
        StartsAt = "시작 예정",
        Since = "릴리스 {0} 이후의 변경",
        SameForms = "서식 버전이 동일합니다.",
    };
}
