namespace Builder.Pages.Texts;

/// <summary>The list of studies and the import.</summary>
public sealed record StudiesTexts
{
    public required string Title { get; init; }
    public required string None { get; init; }
    public required string Study { get; init; }
    public required string Oid { get; init; }
    public required string Protocol { get; init; }
    public required string Forms { get; init; }
    public required string Visits { get; init; }
    public required string Import { get; init; }
    public required string ImportHint { get; init; }
    public required string Importing { get; init; }

    /// <summary>With the number of studies and of forms.</summary>
    public required string Imported { get; init; }
    public required string Findings { get; init; }
    public required string New { get; init; }
    public required string NewForm { get; init; }
    public required string Name { get; init; }
    public required string Make { get; init; }
    public required string File { get; init; }
    public required string ImportStudyHint { get; init; }
    public required string CopyOf { get; init; }
    public required string Empty { get; init; }
    public required string Export { get; init; }

    public static StudiesTexts English { get; } = new()
    {
        Title = "Studies",
        None = "There is no study you may read. Import a file, or make one.",
        Study = "Study",
        Oid = "OID",
        Protocol = "Protocol",
        Forms = "Forms",
        Visits = "Visits",
        Import = "Import a file",
        ImportHint = "ODM 1.1 to 2.0 (XML), a REDCap data dictionary (CSV), an XLSForm (.xlsx) or an XForm. It is taken over as a whole or not at all.",
        Importing = "Importing …",
        Imported = "Imported: {0} studies, {1} forms.",
        Findings = "What to look at",
        New = "New study",
        NewForm = "New form",
        Name = "Name",
        Make = "Make",
        File = "File",
        ImportStudyHint = "For a file that names no study (REDCap, XLSForm, XForm): the study its forms go into.",
        CopyOf = "Copy of",
        Empty = "nothing: an empty form",
        Export = "Export as ODM",
    };

    public static StudiesTexts Korean { get; } = new()
    {
        Title = "연구",
        None = "볼 수 있는 연구가 없습니다. 파일을 가져오거나 새로 만드십시오.",
        Study = "연구",
        Oid = "OID",
        Protocol = "프로토콜",
        Forms = "서식",
        Visits = "방문",
        Import = "파일 가져오기",
        ImportHint = "ODM 1.1~2.0(XML), REDCap 데이터 사전(CSV), XLSForm(.xlsx) 또는 XForm. 파일 전체를 가져오거나 전혀 가져오지 않습니다.",
        Importing = "가져오는 중 …",
        Imported = "가져오기 완료: 연구 {0}건, 서식 {1}건.",
        Findings = "확인할 사항",
        New = "새 연구",
        NewForm = "새 서식",
        Name = "이름",
        Make = "만들기",
        File = "파일",
        ImportStudyHint = "연구 이름이 없는 파일(REDCap, XLSForm, XForm)의 경우: 서식이 들어갈 연구.",
        CopyOf = "복사할 서식",
        Empty = "없음: 빈 서식",
        Export = "ODM으로 내보내기",
    };
}
