namespace Builder.Pages.Texts;

/// <summary>The page of accounts and roles.</summary>
public sealed record PeopleTexts
{
    public required string Title { get; init; }
    public required string UserName { get; init; }
    public required string PrintedName { get; init; }
    public required string Roles { get; init; }
    public required string LastSignIn { get; init; }
    public required string Never { get; init; }
    public required string Disabled { get; init; }
    public required string New { get; init; }
    public required string Password { get; init; }
    public required string Grant { get; init; }
    public required string Role { get; init; }
    public required string StudyOid { get; init; }
    public required string StudyHint { get; init; }
    public required string Revoke { get; init; }
    public required string AllStudies { get; init; }
    public required IReadOnlyDictionary<string, string> RoleNames { get; init; }

    public static PeopleTexts English { get; } = new()
    {
        Title = "People", UserName = "User name", PrintedName = "Printed name", Roles = "Roles", LastSignIn = "Last sign-in", Never = "never", Disabled = "disabled", New = "New account",
        Password = "{0} signs in once with the password {1} and chooses another. It is shown here and nowhere else.", Grant = "Grant a role", Role = "Role", StudyOid = "Study (OID)",
        StudyHint = "Left empty: all studies.", Revoke = "Revoke", AllStudies = "all studies",
        RoleNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["designer"] = "Designer", ["publisher"] = "Publisher", ["data-manager"] = "Data manager", ["auditor"] = "Auditor", ["operator"] = "Operator", ["administrator"] = "Administrator",
        },
    };

    public static PeopleTexts Korean { get; } = new()
    {
        Title = "사용자", UserName = "사용자 이름", PrintedName = "표시 이름", Roles = "역할", LastSignIn = "마지막 로그인", Never = "없음", Disabled = "사용 중지됨", New = "새 계정",
        Password = "{0}은(는) 비밀번호 {1}(으)로 한 번 로그인한 뒤 다른 비밀번호를 정합니다. 이 비밀번호는 여기에만 표시됩니다.", Grant = "역할 부여", Role = "역할", StudyOid = "연구(OID)",
        StudyHint = "비워 두면 모든 연구입니다.", Revoke = "회수", AllStudies = "모든 연구",
        RoleNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["designer"] = "설계자", ["publisher"] = "게시자", ["data-manager"] = "데이터 관리자", ["auditor"] = "감사자", ["operator"] = "운영자", ["administrator"] = "관리자",
        },
    };
}
