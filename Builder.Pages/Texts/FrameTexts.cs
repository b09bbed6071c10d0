namespace Builder.Pages.Texts;

/// <summary>What stands around every page.</summary>
public sealed record FrameTexts
{
    public required string SkipToContent { get; init; }
    public required string Navigation { get; init; }
    public required string Deployments { get; init; }
    public required string FailedMessages { get; init; }
    public required string ChooseLanguage { get; init; }
    public required string NotFound { get; init; }
    public required string NotFoundHint { get; init; }
    public required string SignIn { get; init; }
    public required string SignedOut { get; init; }
    public required string NoAnswer { get; init; }
    public required string NoAnswerHint { get; init; }
    public required string Unexpected { get; init; }
    public required string UnexpectedHint { get; init; }

    /// <summary>With line and column.</summary>
    public required string LineAndColumn { get; init; }
    public required string Loading { get; init; }
    public required string NeedsScript { get; init; }
    public required string Cancel { get; init; }
    public required string Path { get; init; }
    public required string Close { get; init; }
    public required string Reason { get; init; }
    public required string ReasonHint { get; init; }

    public static FrameTexts English { get; } = new()
    {
        SkipToContent = "Skip to content",
        Navigation = "Main navigation",
        Deployments = "Deployments",
        FailedMessages = "Failed messages",
        ChooseLanguage = "Language",
        NotFound = "There is no such page",
        NotFoundHint = "The address is wrong, or what it named is gone.",
        SignIn = "Sign in again",
        SignedOut = "You are not signed in any more.",
        NoAnswer = "The service does not answer.",
        NoAnswerHint = "Check the connection, then try again. Nothing you entered is lost.",
        Unexpected = "Something went wrong that should not have.",
        UnexpectedHint = "Load the page again. If it happens again, tell an operator what you did.",
        LineAndColumn = "line {0}, column {1}",
        Loading = "Loading …",
        NeedsScript = "These pages run in the browser and need JavaScript. Switch it on for this address.",
        Cancel = "Cancel",
        Path = "Path",
        Close = "Close",
        Reason = "Reason",
        ReasonHint = "Why, as an auditor should read it.",
    };

    public static FrameTexts Korean { get; } = new()
    {
        SkipToContent = "본문으로 건너뛰기",
        Navigation = "주 메뉴",
        Deployments = "배포 현황",
        FailedMessages = "실패한 메시지",
        ChooseLanguage = "언어",
        NotFound = "페이지를 찾을 수 없습니다",
        NotFoundHint = "주소가 잘못되었거나 해당 항목이 더 이상 없습니다.",
        SignIn = "다시 로그인",
        SignedOut = "로그아웃된 상태입니다.",
        NoAnswer = "서비스가 응답하지 않습니다.",
        NoAnswerHint = "연결 상태를 확인한 뒤 다시 시도하십시오. 입력한 내용은 사라지지 않습니다.",
        Unexpected = "예기치 않은 오류가 발생했습니다.",
        UnexpectedHint = "페이지를 다시 불러오십시오. 계속 발생하면 어떤 작업을 했는지 운영자에게 알려 주십시오.",
        LineAndColumn = "{0}행 {1}열",
        Loading = "불러오는 중 …",
        NeedsScript = "이 페이지는 브라우저에서 실행되며 JavaScript가 필요합니다. 이 주소에 대해 사용하도록 설정하십시오.",
        Cancel = "취소",
        Path = "경로",
        Close = "닫기",
        Reason = "사유",
        ReasonHint = "감사자가 읽을 수 있도록 이유를 적으십시오.",
    };
}
