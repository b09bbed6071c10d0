namespace Security.Pages.Tokens;

/// <summary>The page of personal access tokens in Korean.</summary>
internal static class KoreanTokenTexts
{
    public static readonly TokenTexts Texts = new()
    {
        Title = "액세스 토큰",
        Intro = "토큰을 사용하면 프로그램이 사용자를 대신해 API를 이용할 수 있습니다. 토큰으로 한 작업은 사용자 이름과 토큰 이름으로 감사 추적에 기록됩니다. 토큰으로는 서명하거나 토큰을 만들 수 없습니다.",
        NewTitle = "토큰 만들기",
        Name = "이름",
        NameHint = "이 토큰을 사용할 프로그램을 점검자가 알아볼 수 있게 적으십시오. 한 번 쓴 이름은 다시 쓸 수 없습니다.",
        Grants = "허용할 작업",
        GrantsHint = "프로그램에 필요한 것만 선택하십시오. 사용자의 권한이 없어지면 토큰의 권한도 없어집니다.",
        Days = "유효 기간(일)",
        DaysHint = "최대 {0}일입니다.",
        Make = "토큰 만들기",
        NothingToGive = "토큰에 줄 수 있는 역할이 아직 없습니다. 관리자에게 문의하십시오.",
        MadeTitle = "토큰 {0}",
        MadeHint = "지금 복사해 비밀번호처럼 보관하십시오. 다시 표시되지 않습니다.",
        ListTitle = "내 토큰",
        NoTokens = "만든 토큰이 없습니다.",
        State = "상태",
        Active = "사용 가능",
        Expired = "만료됨",
        Revoked = "{0}에 {1} 님이 폐기함",
        RevokedNotice = "토큰을 폐기했습니다. 이제부터 거부됩니다.",
        CreatedAt = "만든 때",
        ExpiresAt = "만료되는 때",
        LastUsedAt = "마지막 사용",
        Never = "없음",
        Revoke = "폐기",
        BadName = "이름을 1자 이상 60자 이하로 입력하십시오.",
        NameTaken = "같은 이름의 토큰이 있거나 있었습니다. 다른 이름을 입력하십시오.",
        NoGrants = "하나 이상 선택하십시오.",
        GrantNotOwned = "선택한 역할 가운데 이제 가지고 있지 않은 것이 있습니다. 다시 선택하십시오.",
        BadDays = "1부터 {0}까지의 정수를 입력하십시오.",
    };
}
