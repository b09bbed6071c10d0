namespace Forms.Entry;

/// <summary>How the ODM data types are to be written, as a site reads it.</summary>
public static class DataTypeTexts
{
    /// <summary>Stands for an item whose value is a file.</summary>
    internal const string File = "file";

    private static readonly Dictionary<string, (string Format, string English, string Korean)> Types = new(StringComparer.Ordinal)
    {
        ["integer"] = ("", "A whole number is expected, such as 12 or -3.", "정수를 입력하십시오. 예: 12, -3"),
        ["float"] = ("", "A number is expected, with a point and not a comma, such as 36.6.", "숫자를 입력하십시오. 소수점은 점(.)으로 씁니다. 예: 36.6"),
        ["double"] = ("", "A number is expected, with a point and not a comma, such as 36.6 or 2.5E-3.", "숫자를 입력하십시오. 소수점은 점(.)으로 씁니다. 예: 36.6, 2.5E-3"),
        ["boolean"] = ("", "Yes or no is expected: 1 or 0, true or false.", "예 또는 아니요를 입력하십시오: 1 또는 0, true 또는 false"),
        ["date"] = ("YYYY-MM-DD", "A date is expected as YYYY-MM-DD, such as 2024-03-31.", "날짜를 YYYY-MM-DD 형식으로 입력하십시오. 예: 2024-03-31"),
        ["partialDate"] = ("YYYY-MM-DD, YYYY-MM, YYYY", "A date is expected as YYYY-MM-DD, or YYYY-MM or YYYY where the rest is not known.", "날짜를 YYYY-MM-DD 형식으로 입력하십시오. 일부만 알면 YYYY-MM 또는 YYYY로 씁니다."),
        ["incompleteDate"] = ("YYYY-MM-DD, YYYY-MM--", "A date is expected as YYYY-MM-DD, with one hyphen for each part that is not known: 2024-03--.", "날짜를 YYYY-MM-DD 형식으로 입력하십시오. 모르는 부분은 하이픈으로 씁니다. 예: 2024-03--"),
        ["time"] = ("HH:MM, HH:MM:SS", "A time of 24 hours is expected as HH:MM or HH:MM:SS, such as 14:30.", "시각을 24시간제 HH:MM 또는 HH:MM:SS 형식으로 입력하십시오. 예: 14:30"),
        ["partialTime"] = ("HH:MM:SS, HH:MM, HH", "A time of 24 hours is expected as HH:MM:SS, HH:MM or HH.", "시각을 24시간제 HH:MM:SS, HH:MM 또는 HH 형식으로 입력하십시오."),
        ["incompleteTime"] = ("HH:MM:SS, HH:MM:-", "A time is expected as HH:MM:SS, with a hyphen for each part that is not known: 14:30:-.", "시각을 HH:MM:SS 형식으로 입력하십시오. 모르는 부분은 하이픈으로 씁니다. 예: 14:30:-"),
        ["datetime"] = ("YYYY-MM-DDTHH:MM", "A date with time is expected as YYYY-MM-DDTHH:MM, such as 2024-03-31T14:30.", "일시를 YYYY-MM-DDTHH:MM 형식으로 입력하십시오. 예: 2024-03-31T14:30"),
        ["partialDatetime"] = ("YYYY-MM-DDTHH:MM, YYYY-MM-DD, YYYY-MM, YYYY", "A date with time is expected as YYYY-MM-DDTHH:MM; leave off from the right what is not known.", "일시를 YYYY-MM-DDTHH:MM 형식으로 입력하십시오. 모르는 부분은 오른쪽부터 생략합니다."),
        ["incompleteDatetime"] = ("YYYY-MM-DDTHH:MM:SS, YYYY-MM--T-:-:-", "A date with time is expected as YYYY-MM-DDTHH:MM:SS, with a hyphen for each part that is not known.", "일시를 YYYY-MM-DDTHH:MM:SS 형식으로 입력하십시오. 모르는 부분은 하이픈으로 씁니다."),
        ["durationDatetime"] = ("P1Y2M3DT4H", "A duration is expected as ISO 8601 writes it, such as P3D or PT4H30M.", "기간을 ISO 8601 형식으로 입력하십시오. 예: P3D, PT4H30M"),
        ["intervalDatetime"] = ("YYYY-MM-DD/YYYY-MM-DD", "Two dates, or a date and a duration, are expected with a stroke between them, such as 2024-03-01/2024-03-31.", "시작과 끝을 빗금(/)으로 구분하여 입력하십시오. 예: 2024-03-01/2024-03-31"),
        ["hexBinary"] = ("", "Pairs of the signs 0-9 and A-F are expected.", "0-9와 A-F의 쌍으로 입력하십시오."),
        ["base64Binary"] = ("", "Base64 is expected.", "Base64로 입력하십시오."),
        [File] = ("", "An uploaded file is expected. Choose one.", "업로드한 파일이어야 합니다. 파일을 선택하십시오."),
        ["URI"] = ("", "An address is expected, such as https://example.org/page.", "주소를 입력하십시오. 예: https://example.org/page"),
    };

    /// <summary>The format to show beside a field, such as <c>YYYY-MM-DD</c>; empty where none is needed.</summary>
    public static string FormatOf(string? dataType) => Find(dataType).Format;

    internal static string Expecting(string dataType, bool korean) => korean ? Find(dataType).Korean : Find(dataType).English;

    private static (string Format, string English, string Korean) Find(string? dataType) => dataType switch
    {
        "hexFloat" => Types["hexBinary"],
        "base64Float" => Types["base64Binary"],
        null => ("", "", ""),
        _ => Types.GetValueOrDefault(dataType, ("", "", "")),
    };
}
