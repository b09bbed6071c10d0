namespace Cdms.Entry.Texts;

/// <summary>What stands around every page.</summary>
public static class FrameTexts
{
    public static readonly Text Skip = new("Skip to content", "본문으로 건너뛰기");
    public static readonly Text Studies = new("Studies", "시험");
    public static readonly Text FailedMessages = new("Failed messages", "실패한 메시지");
    public static readonly Text Navigation = new("Main navigation", "주 메뉴");
    public static readonly Text Path = new("Path", "경로");
    public static readonly Text Language = new("Language", "언어");
    public static readonly Text Loading = new("Loading …", "불러오는 중 …");
    public static readonly Text Test = new("TEST", "TEST");
    public static readonly Text TestHint = new("test environment, no real subjects", "시험용 환경, 실제 대상자 없음");
    public static readonly Text NotFound = new("There is no such page", "페이지를 찾을 수 없습니다");
    public static readonly Text SignIn = new("Sign in", "로그인");
    public static readonly Text SignedOut = new("You are not signed in.", "로그인되어 있지 않습니다.");
    public static readonly Text NoAnswer = new("The service does not answer. Check the connection, then try again.", "서비스가 응답하지 않습니다. 연결 상태를 확인한 뒤 다시 시도하십시오.");
    public static readonly Text Unexpected = new("Something went wrong that should not have. Load the page again; what was entered is kept.", "예기치 않은 오류가 발생했습니다. 페이지를 다시 불러오십시오. 입력한 내용은 보관되어 있습니다.");
    public static readonly Text Reason = new("Reason", "사유");
    public static readonly Text ReasonHint = new("Why, as an auditor should read it.", "감사자가 읽을 수 있도록 이유를 적으십시오.");
    public static readonly Text Close = new("Close", "닫기");
    public static readonly Text Sent = new("All sent", "모두 전송됨");
    public static readonly Text Unsent = new("Sending; unsent: {0}", "전송 중 · 미전송 {0}건");
    public static readonly Text Offline = new("Offline; unsent: {0}. Everything is kept in this browser.", "오프라인 · 미전송 {0}건. 모두 이 브라우저에 보관됩니다.");
    public static readonly Text SignedOutUnsent = new("Signed out; unsent: {0}.", "로그아웃됨 · 미전송 {0}건.");
    public static readonly Text Another = new("Somebody else is signed in; unsent: {0}. Sign in as yourself to send.", "다른 사용자가 로그인되어 있습니다 · 미전송 {0}건. 본인 계정으로 로그인해야 전송됩니다.");
    public static readonly Text Refused = new("Not taken by the service: {0} Unsent: {1}.", "서비스가 받지 않음: {0} 미전송 {1}건.");
    public static readonly Text Conflicts = new("Conflicts: {0}", "충돌: {0}");
    public static readonly Text ReadsOnly = new("Reading; nothing is kept in this browser.", "읽기 전용 · 이 브라우저에 보관되는 것이 없습니다.");
}
