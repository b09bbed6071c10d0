using Forms.Laboratories;

namespace Forms.Components;

/// <summary>What the components say themselves, beside what the form says: English, and Korean.</summary>
internal sealed record ChromeTexts
{
    private static readonly ChromeTexts English = new();

    private static readonly ChromeTexts Korean = new()
    {
        Language = "ko",
        Required = "필수",
        Add = "추가",
        Remove = "{0}번 삭제",
        Number = "번호",
        KeptRepeat = "변경할 수 없는 항목이 있어 삭제할 수 없습니다.",
        Empty = "입력된 내용이 없습니다.",
        Yes = "예",
        No = "아니요",
        Clear = "선택 취소",
        Unit = "단위",
        Converted = "환산값",
        Choose = "선택하십시오",
        Missing = "값이 없는 이유",
        Calendar = "달력에서 선택",
        Clock = "시각 선택",
        Computed = "자동 계산",
        File = "양식을 저장한 후 파일을 첨부할 수 있습니다.",
        Matches = "{0}개 항목",
        MoreMatches = "{0}개 항목 중 처음 {1}개입니다. 더 입력하여 범위를 좁히십시오.",
        NoMatch = "일치하는 항목이 없습니다. 이전 값을 유지합니다.",
        Error = "오류",
        Warning = "경고",
        Incomplete = "미입력",
        Findings = "확인할 내용",
        NoFindings = "문제가 없습니다.",
        Counts = "오류: {0}, 경고: {1}, 미입력: {2}",
        Reset = "모두 지우기",
        Format = "형식: {0}",
        ReferenceRange = "참고치: {0}",
        Low = "L · 낮음",
        Normal = "정상",
        High = "H · 높음",
    };

    public string Language { get; init; } = "en";

    public string Required { get; init; } = "required";

    public string Add { get; init; } = "Add";

    public string Remove { get; init; } = "Remove {0}";

    public string KeptRepeat { get; init; } = "Stays, since an item in it is not to be changed.";

    public string Number { get; init; } = "No.";

    public string Empty { get; init; } = "Nothing is entered here.";

    public string Yes { get; init; } = "Yes";

    public string No { get; init; } = "No";

    public string Clear { get; init; } = "Clear choice";

    public string Unit { get; init; } = "Unit";

    public string Converted { get; init; } = "converted";

    public string Choose { get; init; } = "Choose";

    public string Missing { get; init; } = "Why there is no value";

    public string Calendar { get; init; } = "Choose from a calendar";

    public string Clock { get; init; } = "Choose a time";

    public string Computed { get; init; } = "computed";

    public string File { get; init; } = "A file can be added once the form is saved.";

    public string Matches { get; init; } = "{0} entries";

    public string MoreMatches { get; init; } = "The first {1} of {0} entries. Type more to narrow them down.";

    public string NoMatch { get; init; } = "No entry matches. The former value is kept.";

    public string Error { get; init; } = "Error";

    public string Warning { get; init; } = "Warning";

    public string Incomplete { get; init; } = "Missing";

    public string Findings { get; init; } = "To look at";

    public string NoFindings { get; init; } = "Nothing is wrong.";

    public string Counts { get; init; } = "Errors: {0}, warnings: {1}, missing: {2}";

    public string Reset { get; init; } = "Clear all";

    public string Format { get; init; } = "Format: {0}";

    public string ReferenceRange { get; init; } = "Reference range: {0}";

    public string Low { get; init; } = "L · low";

    public string Normal { get; init; } = "normal";

    public string High { get; init; } = "H · high";

    public string FlagOf(LabFlag flag) => flag switch { LabFlag.Low => Low, LabFlag.High => High, _ => Normal };

    public static ChromeTexts In(string? language) => language?.StartsWith("ko", StringComparison.OrdinalIgnoreCase) is true ? Korean : English;
}
