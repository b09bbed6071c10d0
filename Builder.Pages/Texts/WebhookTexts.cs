namespace Builder.Pages.Texts;

/// <summary>The pages of webhooks.</summary>
public sealed record WebhookTexts
{
    public required string Title { get; init; }
    public required string Hint { get; init; }
    public required string Receiver { get; init; }
    public required string Address { get; init; }
    public required string AddressHint { get; init; }
    public required string Events { get; init; }
    public required string Study { get; init; }
    public required string StudyHint { get; init; }
    public required string AllStudies { get; init; }
    public required string State { get; init; }
    public required string Enabled { get; init; }
    public required string Disabled { get; init; }
    public required string None { get; init; }
    public required string New { get; init; }

    /// <summary>With the secret.</summary>
    public required string Secret { get; init; }
    public required string Rotate { get; init; }
    public required string Disable { get; init; }
    public required string Enable { get; init; }
    public required string Test { get; init; }
    public required string Log { get; init; }
    public required string LogHint { get; init; }
    public required string NoDeliveries { get; init; }
    public required string Happened { get; init; }
    public required string What { get; init; }
    public required string Tries { get; init; }
    public required string Problem { get; init; }
    public required string SendAgain { get; init; }
    public required string Look { get; init; }
    public required string Delivery { get; init; }
    public required string Refresh { get; init; }

    /// <summary>With milliseconds.</summary>
    public required string Took { get; init; }
    public required string NoAnswer { get; init; }

    public static WebhookTexts English { get; } = new()
    {
        Title = "Webhooks", Hint = "Systems outside that are told what becomes of form versions, deployments and releases.", Receiver = "Receiver", Address = "Address",
        AddressHint = "Takes a POST, over https.", Events = "Told of", Study = "Study (OID)", StudyHint = "Left empty: all studies.", AllStudies = "all studies", State = "State",
        Enabled = "enabled", Disabled = "disabled", None = "Nobody is told of anything.", New = "New webhook",
        Secret = "The receiver checks signatures with {0} . It is shown here and nowhere else.", Rotate = "New secret", Disable = "Disable", Enable = "Enable", Test = "Send a test",
        Log = "Deliveries", LogHint = "The newest first. What failed can be sent again.", NoDeliveries = "Nothing has been sent.", Happened = "Happened", What = "What", Tries = "Tries",
        Problem = "What went wrong", SendAgain = "Send again", Look = "Look at it", Delivery = "Delivery", Refresh = "Refresh", Took = "{0} ms", NoAnswer = "no answer",
    };

    public static WebhookTexts Korean { get; } = new()
    {
        Title = "웹훅", Hint = "양식 버전, 배포, 릴리스의 진행 상황을 전달받는 외부 시스템입니다.", Receiver = "수신자", Address = "주소",
        AddressHint = "https로 POST를 받는 주소입니다.", Events = "알림 항목", Study = "연구(OID)", StudyHint = "비워 두면 모든 연구입니다.", AllStudies = "모든 연구", State = "상태",
        Enabled = "사용 중", Disabled = "사용 중지됨", None = "알림을 받는 시스템이 없습니다.", New = "새 웹훅",
        Secret = "수신자는 {0} 비밀 키로 서명을 확인합니다. 이 키는 여기에만 표시됩니다.", Rotate = "새 비밀 키", Disable = "사용 중지", Enable = "사용", Test = "시험 전송",
        Log = "전송 기록", LogHint = "최신순입니다. 실패한 전송은 다시 보낼 수 있습니다.", NoDeliveries = "아직 전송된 것이 없습니다.", Happened = "발생 시각", What = "내용", Tries = "시도 횟수",
        Problem = "문제", SendAgain = "다시 보내기", Look = "자세히 보기", Delivery = "전송", Refresh = "새로 고침", Took = "{0}밀리초", NoAnswer = "응답 없음",
    };
}
