namespace Builder.Pages.Texts;

/// <summary>The page that compares two states of a form.</summary>
public sealed record CompareTexts
{
    public required string Title { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required string Draft { get; init; }
    public required string Nothing { get; init; }
    public required string Count { get; init; }
    public required string Worst { get; init; }
    public required string Class { get; init; }
    public required string What { get; init; }
    public required string Where { get; init; }
    public required string Reason { get; init; }
    public required string Renames { get; init; }
    public required string RenamesText { get; init; }
    public required string Export { get; init; }
    public required string OnlyClass { get; init; }
    public required string All { get; init; }
    public required string NoVersions { get; init; }

    public static CompareTexts English { get; } = new()
    {
        Title = "Compare {0}",
        Before = "Before",
        After = "After",
        Draft = "Draft",
        Nothing = "No difference.",
        Count = "{0} changes",
        Worst = "For collected values:",
        Class = "Class",
        What = "What",
        Where = "Where",
        Reason = "What it means for collected values",
        Renames = "Perhaps renamed",
        RenamesText = "These look like one definition under another OID. They are listed as removed and added.",
        Export = "Download as CSV",
        OnlyClass = "Show",
        All = "All changes",
        NoVersions = "Nothing is published, so there is nothing to compare with.",
    };

    public static CompareTexts Korean { get; } = new()
    {
        Title = "{0} 비교",
        Before = "이전",
        After = "이후",
        Draft = "초안",
        Nothing = "차이가 없습니다.",
        Count = "변경 {0}건",
        Worst = "수집된 값에 대한 영향:",
        Class = "분류",
        What = "내용",
        Where = "위치",
        Reason = "수집된 값에 대한 의미",
        Renames = "이름이 바뀌었을 수 있음",
        RenamesText = "다른 OID의 같은 정의로 보입니다. 목록에는 삭제와 추가로 표시됩니다.",
        Export = "CSV로 내려받기",
        OnlyClass = "표시",
        All = "모든 변경",
        NoVersions = "게시된 버전이 없어 비교할 수 없습니다.",
    };
}
