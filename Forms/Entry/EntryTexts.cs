using System.Globalization;

namespace Forms.Entry;

/// <summary>What findings say, in English and Korean.</summary>
internal static class EntryTexts
{
    private static readonly Dictionary<string, (string English, string Korean)> Texts = new(StringComparer.Ordinal)
    {
        [EntryCodes.Missing] = ("A value is required here. Enter it.", "필수 항목입니다. 값을 입력하십시오."),
        [EntryCodes.GroupMissing] = ("At least one entry is required here. Add one.", "한 건 이상 입력해야 합니다. 추가하십시오."),
        [EntryCodes.NotStorable] = ("The text holds a sign that cannot be stored. Type it anew.", "저장할 수 없는 문자가 있습니다. 다시 입력하십시오."),
        [EntryCodes.Length] = ("At most {0} characters fit here. Shorten the text.", "최대 {0}자까지 입력할 수 있습니다. 줄여서 입력하십시오."),
        [EntryCodes.Digits] = ("At most {0} digits fit here. Check the number.", "최대 {0}자리까지 입력할 수 있습니다. 숫자를 확인하십시오."),
        [EntryCodes.SignificantDigits] = ("At most {0} digits may stand behind the point. Round the number.", "소수점 아래는 최대 {0}자리입니다. 반올림하십시오."),
        [EntryCodes.CodeUnknown] = ("This is not in the list. Choose an entry of the list.", "목록에 없는 값입니다. 목록에서 선택하십시오."),
        [EntryCodes.UnitMissing] = ("The unit is missing. Choose one.", "단위가 없습니다. 단위를 선택하십시오."),
        [EntryCodes.UnitUnknown] = ("This unit does not go with the item. Choose another one.", "이 항목에 쓸 수 없는 단위입니다. 다른 단위를 선택하십시오."),
        [EntryCodes.RangeCheck] = ("The value breaks a rule of this form. Check it.", "값이 이 양식의 규칙에 맞지 않습니다. 확인하십시오."),
        [EntryCodes.LabRange] = ("The value is outside of the laboratory's reference range.", "값이 검사실 참고치 범위를 벗어났습니다."),
        [$"{EntryCodes.LabRange} Low"] = ("The value is below the laboratory's reference range. Check it; it may be right.", "값이 검사실 참고치보다 낮습니다. 확인하십시오. 맞는 값일 수 있습니다."),
        [$"{EntryCodes.LabRange} High"] = ("The value is above the laboratory's reference range. Check it; it may be right.", "값이 검사실 참고치보다 높습니다. 확인하십시오. 맞는 값일 수 있습니다."),
        ["LT"] = ("Less than {1} is expected. Check the value.", "{1} 미만이어야 합니다. 값을 확인하십시오."),
        ["LE"] = ("At most {1} is expected. Check the value.", "{1} 이하여야 합니다. 값을 확인하십시오."),
        ["GT"] = ("More than {1} is expected. Check the value.", "{1} 초과여야 합니다. 값을 확인하십시오."),
        ["GE"] = ("At least {1} is expected. Check the value.", "{1} 이상이어야 합니다. 값을 확인하십시오."),
        ["EQ"] = ("{1} is expected. Check the value.", "{1}이어야 합니다. 값을 확인하십시오."),
        ["NE"] = ("Anything but {1} is expected. Check the value.", "{1}이 아니어야 합니다. 값을 확인하십시오."),
        ["IN"] = ("One of these is expected: {1}. Check the value.", "다음 중 하나여야 합니다: {1}. 값을 확인하십시오."),
        ["NOTIN"] = ("None of these is expected: {1}. Check the value.", "다음 값이 아니어야 합니다: {1}. 값을 확인하십시오."),
    };

    public static TranslatedText Describe(string code, EquatableList<string> arguments, string? language)
    {
        var korean = language?.StartsWith("ko", StringComparison.OrdinalIgnoreCase) is true;
        if (code is EntryCodes.DataType)
            return InLanguage(korean, DataTypeTexts.Expecting(arguments[0], korean));
        var key = arguments.Count == 0 ? code : code switch { EntryCodes.RangeCheck => arguments[0], EntryCodes.LabRange => $"{code} {arguments[0]}", _ => code };
        var (english, translated) = Texts.GetValueOrDefault(key, Texts[code is EntryCodes.LabRange ? code : EntryCodes.RangeCheck]);
        return InLanguage(korean, string.Format(CultureInfo.InvariantCulture, korean ? translated : english, [.. arguments]));
    }

    private static TranslatedText InLanguage(bool korean, string text) => new() { Language = korean ? "ko" : "en", Text = text };
}
