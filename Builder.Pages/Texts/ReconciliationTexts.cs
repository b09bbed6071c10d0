namespace Builder.Pages.Texts;

/// <summary>The pages that compare environments with the ledger.</summary>
public sealed record ReconciliationTexts
{
    public required string Title { get; init; }
    public required string Hint { get; init; }
    public required string Environment { get; init; }
    public required string Last { get; init; }
    public required string Never { get; init; }
    public required string OpenCount { get; init; }
    public required string Alarms { get; init; }
    public required string Check { get; init; }

    /// <summary>With the environment.</summary>
    public required string CheckOf { get; init; }
    public required string Checks { get; init; }
    public required string Asked { get; init; }
    public required string By { get; init; }
    public required string State { get; init; }
    public required string Found { get; init; }

    /// <summary>With the environment.</summary>
    public required string Of { get; init; }
    public required string Software { get; init; }

    /// <summary>With form versions, releases and sites.</summary>
    public required string Counts { get; init; }
    public required string There { get; init; }
    public required string Here { get; init; }
    public required string Waiting { get; init; }
    public required string NoAnswerHint { get; init; }
    public required string Equal { get; init; }
    public required string Report { get; init; }
    public required string RepairAll { get; init; }
    public required string RepairAllHint { get; init; }
    public required string What { get; init; }
    public required string Details { get; init; }
    public required string Outcome { get; init; }
    public required string Act { get; init; }
    public required string NotHeld { get; init; }

    /// <summary>With the number.</summary>
    public required string Release { get; init; }

    /// <summary>With the numbers of the release and of the decision.</summary>
    public required string Decision { get; init; }

    /// <summary>With the OID.</summary>
    public required string Site { get; init; }
    public required string Acknowledge { get; init; }
    public required string AcknowledgeHint { get; init; }
    public required string Confirmed { get; init; }

    /// <summary>Kinds of differences and repairs in words, by the service's own name.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    public static ReconciliationTexts English { get; } = new()
    {
        Title = "Reconciliation", Hint = "What each environment holds, compared with what the Builder has recorded: daily, and whenever you ask.", Environment = "Environment", Last = "Last comparison",
        Never = "never compared", OpenCount = "Open differences", Alarms = "Alarms", Check = "Compare now", CheckOf = "Compare now: {0}", Checks = "Comparisons", Asked = "Asked at", By = "Asked by", State = "State",
        Found = "Differences", Of = "Reconciliation of {0}", Software = "Software there", Counts = "{0} form versions, {1} releases, {2} sites", There = "Environment", Here = "Builder",
        Waiting = "The environment was asked; its answer is not complete yet.",
        NoAnswerHint = "The environment did not answer in time, so nothing is known of it. See whether its CDMS runs, then compare again.", Equal = "Both sides agree.", Report = "Download the report as",
        RepairAll = "Repair all", RepairAllHint = "Forms go before the releases that need them. Alarms are not touched.", What = "What", Details = "Difference", Outcome = "What became of it", Act = "Actions",
        NotHeld = "not held", Release = "Release {0}", Decision = "Release {0}, decision {1}", Site = "Site {0}", Acknowledge = "Acknowledge", AcknowledgeHint = "It is left as it is. Say what was found out.", Confirmed = "confirmed",
        Words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Missing"] = "Missing there", ["Extra"] = "Unknown here", ["Altered"] = "Altered", ["Stale"] = "Out of date", ["OneSided"] = "Settled on one side",
            ["DeployAgain"] = "Deploy again", ["MarkSettled"] = "Mark as settled", ["RecordDeployment"] = "Record the deployment", ["TellWithdrawal"] = "Withdraw again", ["RecordDecision"] = "Record the decision",
            ["TakeBack"] = "Take back from there",
        },
    };

    public static ReconciliationTexts Korean { get; } = new()
    {
        Title = "대조", Hint = "각 환경이 실제로 보유한 내용을 Builder의 기록과 매일, 그리고 요청할 때마다 비교합니다.", Environment = "환경 이름", Last = "마지막 대조",
        Never = "대조한 적 없음", OpenCount = "미해결 차이", Alarms = "경보", Check = "지금 대조", CheckOf = "지금 대조: {0}", Checks = "대조 목록", Asked = "요청 시각", By = "요청자", State = "상태",
        Found = "차이", Of = "{0} 환경 대조", Software = "대상 소프트웨어", Counts = "양식 버전 {0}개, 릴리스 {1}개, 기관 {2}개", There = "환경", Here = "Builder 기록",
        Waiting = "환경에 요청했으며 아직 응답이 모두 도착하지 않았습니다.",
        NoAnswerHint = "환경이 제때 응답하지 않아 상태를 알 수 없습니다. 해당 CDMS가 실행 중인지 확인한 뒤 다시 대조하십시오.", Equal = "양쪽이 일치합니다.", Report = "보고서 내려받기:",
        RepairAll = "모두 복구", RepairAllHint = "양식이 이를 사용하는 릴리스보다 먼저 전송됩니다. 경보는 그대로 둡니다.", What = "대상", Details = "차이 내용", Outcome = "처리 결과", Act = "작업",
        NotHeld = "없음", Release = "릴리스 {0}", Decision = "릴리스 {0}, 결정 {1}", Site = "기관 {0}", Acknowledge = "확인 처리", AcknowledgeHint = "그대로 둡니다. 확인한 내용을 적으십시오.", Confirmed = "확인 시각",
        Words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Missing"] = "환경에 없음", ["Extra"] = "기록에 없음", ["Altered"] = "변조됨", ["Stale"] = "최신이 아님", ["OneSided"] = "한쪽만 확정됨",
            ["DeployAgain"] = "다시 배포", ["MarkSettled"] = "확정으로 표시", ["RecordDeployment"] = "배포 기록", ["TellWithdrawal"] = "철회 다시 통보", ["RecordDecision"] = "결정 기록",
            ["TakeBack"] = "환경에서 되찾기",
        },
    };

    /// <summary>The word for a name; the name itself where there is none.</summary>
    public string Word(string name) => Words.GetValueOrDefault(name, name);
}
