namespace Builder.Pages.Texts;

/// <summary>The board and the page of a deployment.</summary>
public sealed record BoardTexts
{
    public required string Title { get; init; }
    public required string Live { get; init; }
    public required string Interrupted { get; init; }
    public required string NotSent { get; init; }
    public required string Send { get; init; }
    public required string SendTo { get; init; }
    public required string For { get; init; }
    public required string Attempt { get; init; }
    public required string HoldsOlder { get; init; }
    public required string Environment { get; init; }
    public required string State { get; init; }
    public required string Since { get; init; }
    public required string RetryAll { get; init; }
    public required string RetryAllText { get; init; }
    public required string Retried { get; init; }
    public required string Retry { get; init; }
    public required string Cancel { get; init; }
    public required string CancelText { get; init; }
    public required string Problems { get; init; }
    public required string Timeline { get; init; }
    public required string At { get; init; }
    public required string What { get; init; }
    public required string Who { get; init; }
    public required string Message { get; init; }
    public required string Details { get; init; }
    public required string HashSent { get; init; }
    public required string HashThere { get; init; }
    public required string HashesEqual { get; init; }
    public required string HashesDiffer { get; init; }
    public required string WaitsForAnswer { get; init; }
    public required string WaitsForCancellation { get; init; }
    public required string IsOverdue { get; init; }
    public required string WaitsForPerson { get; init; }
    public required string Settled { get; init; }
    public required string NeverHeard { get; init; }
    public required string HeardAt { get; init; }
    public required string AllStates { get; init; }
    public required string AllEnvironments { get; init; }
    public required string None { get; init; }
    public required string Earlier { get; init; }
    public required string Later { get; init; }
    public required string PageOf { get; init; }
    public required string ChangeReason { get; init; }
    public required string Sites { get; init; }
    public required string NoSites { get; init; }
    public required string DecidedBy { get; init; }
    public required string ManifestDiffers { get; init; }
    public required string ReleaseUnknown { get; init; }

    public static BoardTexts English { get; } = new()
    {
        Title = "Deployments board",
        Live = "Live: changes show by themselves.",
        Interrupted = "The service does not answer; what you see is from {0}. It goes on by itself.",
        NotSent = "not sent",
        Send = "Send v{0}",
        SendTo = "Send v{0} of {1} to {2}",
        For = "for {0}",
        Attempt = "attempt {0}",
        HoldsOlder = "holds v{0}",
        Environment = "Environment",
        State = "State",
        Since = "Since",
        RetryAll = "Retry all that failed",
        RetryAllText = "{0} deployments are sent once more, each as its next attempt.",
        Retried = "{0} of {1} were sent once more.",
        Retry = "Retry",
        Cancel = "Cancel deployment",
        CancelText = "The environment is told not to install it. If it was installed first, that stands, and the page says so.",
        Problems = "Why",
        Timeline = "What happened",
        At = "Time",
        What = "What",
        Who = "Who",
        Message = "Message",
        Details = "Details",
        HashSent = "Hash sent",
        HashThere = "Hash there",
        HashesEqual = "equal",
        HashesDiffer = "DIFFERENT",
        WaitsForAnswer = "Waits for the answer of {0}, expected by {1}.",
        WaitsForCancellation = "Waits until {0} confirms the cancellation.",
        IsOverdue = "{0} has not answered by the deadline. An answer still settles it; a retry sends it once more.",
        WaitsForPerson = "Waits for a person: publish a corrected version, or retry.",
        Settled = "Settled: nothing is awaited.",
        NeverHeard = "{0} has never announced itself: is it running?",
        HeardAt = "{0} last announced itself at {1}.",
        AllStates = "All states",
        AllEnvironments = "All environments",
        None = "There are no deployments.",
        Earlier = "Earlier",
        Later = "Later",
        PageOf = "Page {0} of {1}",
        ChangeReason = "Reason for the version",
        Sites = "Sites",
        NoSites = "No site uses a release.",
        DecidedBy = "Decided by",
        ManifestDiffers = "Its manifest DIFFERS from the one published here.",
        ReleaseUnknown = "There is no such release here.",
    };

    public static BoardTexts Korean { get; } = new()
    {
        Title = "배포 현황판",
        Live = "실시간: 변경 사항이 자동으로 표시됩니다.",
        Interrupted = "서비스가 응답하지 않습니다. 지금 보이는 내용은 {0} 기준이며, 자동으로 이어집니다.",
        NotSent = "전송 안 됨",
        Send = "v{0} 전송",
        SendTo = "{1} v{0}을(를) {2}(으)로 전송",
        For = "{0} 동안",
        Attempt = "{0}번째 시도",
        HoldsOlder = "v{0} 보유",
        Environment = "환경",
        State = "상태",
        Since = "시작 시각",
        RetryAll = "실패한 배포 모두 재시도",
        RetryAllText = "배포 {0}건을 각각 다음 시도로 다시 전송합니다.",
        Retried = "{1}건 중 {0}건을 다시 전송했습니다.",
        Retry = "재시도",
        Cancel = "배포 취소",
        CancelText = "대상 환경에 설치하지 말도록 알립니다. 이미 설치되었다면 설치가 유지되며 화면에 표시됩니다.",
        Problems = "이유",
        Timeline = "경과",
        At = "시각",
        What = "내용",
        Who = "수행자",
        Message = "메시지",
        Details = "상세",
        HashSent = "전송한 해시",
        HashThere = "대상의 해시",
        HashesEqual = "일치",
        HashesDiffer = "불일치",
        WaitsForAnswer = "{0}의 응답을 기다리는 중입니다. 예상 기한: {1}.",
        WaitsForCancellation = "{0}의 취소 확인을 기다리는 중입니다.",
        IsOverdue = "{0}이(가) 기한까지 응답하지 않았습니다. 응답이 오면 확정되며, 재시도하면 다시 전송됩니다.",
        WaitsForPerson = "사람의 조치를 기다립니다: 수정한 버전을 게시하거나 재시도하십시오.",
        Settled = "확정됨: 기다리는 것이 없습니다.",
        NeverHeard = "{0}에서 알림이 온 적이 없습니다. 실행 중인지 확인하십시오.",
        HeardAt = "{0}의 마지막 알림: {1}.",
        AllStates = "모든 상태",
        AllEnvironments = "모든 환경",
        None = "배포가 없습니다.",
        Earlier = "이전",
        Later = "다음",
        PageOf = "{1}쪽 중 {0}쪽",
        ChangeReason = "버전의 변경 사유",
        Sites = "기관",
        NoSites = "릴리스를 사용하는 기관이 없습니다.",
        DecidedBy = "결정자",
        ManifestDiffers = "여기에서 게시한 매니페스트와 일치하지 않습니다.",
        ReleaseUnknown = "여기에 없는 릴리스입니다.",
    };
}
