namespace Builder.Pages.Texts;

/// <summary>The form editor.</summary>
public sealed record EditorTexts
{
    public required string Outline { get; init; }
    public required string OutlineHint { get; init; }
    public required string Properties { get; init; }
    public required string Preview { get; init; }
    public required string PreviewGroup { get; init; }
    public required string PreviewForm { get; init; }
    public required string PreviewNone { get; init; }
    public required string PreviewLanguage { get; init; }
    public required string Saved { get; init; }
    public required string Kept { get; init; }
    public required string Unreachable { get; init; }
    public required string Refused { get; init; }
    public required string InConflict { get; init; }
    public required string Recovered { get; init; }
    public required string Followed { get; init; }
    public required string Others { get; init; }
    public required string Undo { get; init; }
    public required string Redo { get; init; }
    public required string AddGroup { get; init; }
    public required string AddItem { get; init; }
    public required string Remove { get; init; }
    public required string MoveUp { get; init; }
    public required string MoveDown { get; init; }
    public required string Copy { get; init; }
    public required string Paste { get; init; }
    public required string Copied { get; init; }
    public required string NewGroup { get; init; }
    public required string NewItem { get; init; }
    public required string Form { get; init; }
    public required string Group { get; init; }
    public required string Item { get; init; }
    public required string Name { get; init; }
    public required string Oid { get; init; }
    public required string Description { get; init; }
    public required string Repeating { get; init; }
    public required string Mandatory { get; init; }
    public required string DataType { get; init; }
    public required string NoDataType { get; init; }
    public required string Length { get; init; }
    public required string Digits { get; init; }
    public required string NotANumber { get; init; }
    public required string Question { get; init; }
    public required string WithoutLanguage { get; init; }
    public required string Unit { get; init; }
    public required string AddUnit { get; init; }

    public required string TakesFile { get; init; }
    public required string None { get; init; }
    public required string CodeList { get; init; }
    public required string NewCodeList { get; init; }
    public required string Code { get; init; }
    public required string CodeText { get; init; }
    public required string AddCode { get; init; }
    public required string ManyCodes { get; init; }
    public required string SharedList { get; init; }
    public required string Ranges { get; init; }
    public required string Comparator { get; init; }
    public required string Value { get; init; }
    public required string SoftHard { get; init; }
    public required string Message { get; init; }
    public required string AddRange { get; init; }
    public required string Condition { get; init; }
    public required string ConditionHint { get; init; }
    public required string Method { get; init; }
    public required string MethodHint { get; init; }
    public required string Suggestions { get; init; }
    public required string ConflictTitle { get; init; }
    public required string ConflictText { get; init; }
    public required string Was { get; init; }
    public required string Mine { get; init; }
    public required string Theirs { get; init; }
    public required string TakeMine { get; init; }
    public required string TakeTheirs { get; init; }
    public required string TakenOut { get; init; }
    public required string GoOn { get; init; }
    public required string Problems { get; init; }
    public required string OtherLanguages { get; init; }
    public required string OtherLanguagesHint { get; init; }
    public required string TakeOver { get; init; }
    public required string TakeAllOver { get; init; }
    public required string HasOurs { get; init; }
    public required string ReadOnly { get; init; }
    public required string CannotKeep { get; init; }

    public static EditorTexts English { get; } = new()
    {
        Outline = "Outline", OutlineHint = "Arrow keys choose, Alt+arrow moves, Delete removes, Ctrl+C copies, Ctrl+V pastes, Ctrl+Z takes back.",
        Properties = "Properties", Preview = "Preview", PreviewGroup = "This group", PreviewForm = "Whole form", PreviewNone = "Off", PreviewLanguage = "Language of the preview",
        Saved = "All changes are saved.", Kept = "Saving …", Unreachable = "The service does not answer. Your changes are kept in this browser and are sent as soon as it does.",
        Refused = "Your changes are kept in this browser and could not be saved.", InConflict = "Somebody else changed the same. Choose what holds.",
        Recovered = "Changes that were not saved before are here again.", Followed = "{0} saved this draft; you see it as it is now.", Others = "Also here: {0}",
        Undo = "Undo", Redo = "Redo", AddGroup = "Add group", AddItem = "Add item", Remove = "Remove", MoveUp = "Move up", MoveDown = "Move down", Copy = "Copy", Paste = "Paste",
        Copied = "Copied: {0}", NewGroup = "New group", NewItem = "New item", Form = "Form", Group = "Group", Item = "Item", Name = "Name", Oid = "OID", Description = "Description",
        Repeating = "Repeats", Mandatory = "Must be filled in", DataType = "Data type", NoDataType = "not said", Length = "Length", Digits = "Digits after the point",
        NotANumber = "Write a whole number from 0 to 999999999, or nothing.", Question = "Question ({0})", WithoutLanguage = "no language", Unit = "Unit", AddUnit = "New unit", TakesFile = "An uploaded file (PDF, image or scan)", None = "none",
        CodeList = "Code list", NewCodeList = "New code list", Code = "Code", CodeText = "Text ({0})", AddCode = "Add code", ManyCodes = "{0} codes; the first {1} are shown.",
        SharedList = "{0} items use this list; a change here changes all of them.", Ranges = "Range checks", Comparator = "Comparator", Value = "Value", SoftHard = "Kind", Message = "Message",
        AddRange = "Add range check", Condition = "Not collected while", ConditionHint = "A condition, such as SEX = 'M'. Empty: always collected.", Method = "Computed as",
        MethodHint = "A computation, such as round(WEIGHT / (HEIGHT / 100) ^ 2, 1). Empty: entered.", Suggestions = "Suggestions",
        ConflictTitle = "Two people changed this draft", ConflictText = "{0} saved while you worked. What only one of you changed is in already. Choose for each of these:", Was = "Was",
        Mine = "Yours", Theirs = "Theirs", TakeMine = "Take yours", TakeTheirs = "Take theirs", TakenOut = "(taken out)", GoOn = "Go on with what does not fit", Problems = "To mend before publishing",
        OtherLanguages = "Expressions of other languages", OtherLanguagesHint = "They are kept and never run. Below each is the same in the language of this editor, or why there is no such thing.",
        TakeOver = "Take over", TakeAllOver = "Take over all {0}", HasOurs = "An expression of this editor counts here already.",
        ReadOnly = "You may read this form and not change it.", CannotKeep = "This browser keeps nothing: unsaved changes are lost if the page is closed.",
    };

    public static EditorTexts Korean { get; } = new()
    {
        Outline = "구성", OutlineHint = "화살표 키로 선택, Alt+화살표로 이동, Delete로 삭제, Ctrl+C로 복사, Ctrl+V로 붙여넣기, Ctrl+Z로 되돌리기.",
        Properties = "속성", Preview = "미리보기", PreviewGroup = "이 그룹", PreviewForm = "서식 전체", PreviewNone = "끄기", PreviewLanguage = "미리보기 언어",
        Saved = "모든 변경이 저장되었습니다.", Kept = "저장 중 …", Unreachable = "서비스가 응답하지 않습니다. 변경 내용은 이 브라우저에 보관되며 응답하는 즉시 전송됩니다.",
        Refused = "변경 내용은 이 브라우저에 보관되어 있으나 저장되지 못했습니다.", InConflict = "다른 사람이 같은 곳을 변경했습니다. 어느 쪽을 따를지 선택하십시오.",
        Recovered = "이전에 저장되지 않은 변경을 복원했습니다.", Followed = "{0}이(가) 이 초안을 저장했습니다. 현재 상태가 표시됩니다.", Others = "함께 보는 사람: {0}",
        Undo = "실행 취소", Redo = "다시 실행", AddGroup = "그룹 추가", AddItem = "항목 추가", Remove = "삭제", MoveUp = "위로", MoveDown = "아래로", Copy = "복사", Paste = "붙여넣기",
        Copied = "복사됨: {0}", NewGroup = "새 그룹", NewItem = "새 항목", Form = "서식", Group = "그룹", Item = "항목", Name = "이름", Oid = "OID", Description = "설명",
        Repeating = "반복", Mandatory = "필수 입력", DataType = "데이터 유형", NoDataType = "지정 안 함", Length = "길이", Digits = "소수 자릿수",
        NotANumber = "0에서 999999999 사이의 정수를 적거나 비워 두십시오.", Question = "질문({0})", WithoutLanguage = "언어 없음", Unit = "단위", AddUnit = "새 단위", TakesFile = "파일 업로드 항목(PDF, 이미지, 스캔)", None = "없음",
        CodeList = "코드 목록", NewCodeList = "새 코드 목록", Code = "코드", CodeText = "문구({0})", AddCode = "코드 추가", ManyCodes = "코드 {0}개 중 처음 {1}개를 표시합니다.",
        SharedList = "항목 {0}개가 이 목록을 사용합니다. 여기서 변경하면 모두 바뀝니다.", Ranges = "범위 점검", Comparator = "비교", Value = "값", SoftHard = "종류", Message = "메시지",
        AddRange = "범위 점검 추가", Condition = "수집하지 않는 조건", ConditionHint = "조건식. 예: SEX = 'M'. 비우면 항상 수집합니다.", Method = "계산식",
        MethodHint = "계산식. 예: round(WEIGHT / (HEIGHT / 100) ^ 2, 1). 비우면 직접 입력합니다.", Suggestions = "제안",
        ConflictTitle = "두 사람이 이 초안을 변경했습니다", ConflictText = "작업하는 동안 {0}이(가) 저장했습니다. 한 사람만 변경한 내용은 이미 반영되었습니다. 다음 각각에 대해 선택하십시오:", Was = "이전",
        Mine = "내 변경", Theirs = "상대 변경", TakeMine = "내 변경 사용", TakeTheirs = "상대 변경 사용", TakenOut = "(삭제됨)", GoOn = "맞지 않는 상태로 계속", Problems = "게시 전에 고칠 사항",
        OtherLanguages = "다른 언어의 식", OtherLanguagesHint = "보관만 되고 실행되지 않습니다. 각 식 아래에 이 편집기 언어로 옮긴 식 또는 옮길 수 없는 이유가 표시됩니다.",
        TakeOver = "적용", TakeAllOver = "{0}개 모두 적용", HasOurs = "여기에는 이미 이 편집기의 식이 적용되고 있습니다.",
        ReadOnly = "이 서식을 볼 수 있지만 변경할 수는 없습니다.", CannotKeep = "이 브라우저는 내용을 보관하지 못합니다. 페이지를 닫으면 저장되지 않은 변경이 사라집니다.",
    };
}
