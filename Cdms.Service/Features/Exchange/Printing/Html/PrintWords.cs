using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Cdms.Service.Features.Exchange.Printing.Html;

/// <summary>What we say ourselves, in English or Korean.</summary>
/// <param name="language">Language of the reader; the texts of forms are chosen by it too. Null: English.</param>
internal sealed class PrintWords(string? language)
{
    public string Language => IsKorean ? "ko" : "en";

    public string? Asked => language;

    private bool IsKorean => language?.Split('-', '_')[0].Equals("ko", StringComparison.OrdinalIgnoreCase) is true;

    public string Casebook => Say("Casebook", "증례기록서");
    public string BlankCrf => Say("Case report form", "증례기록지");
    public string Annotated => Say("annotated", "주석 포함");
    public string Study => Say("Study", "임상시험");
    public string Site => Say("Site", "실시기관");
    public string Subject => Say("Subject", "대상자");
    public string State => Say("State", "상태");
    public string Since => Say("since", "시작일");
    public string Form => Say("Form", "양식");
    public string Release => Say("Release", "릴리스");
    public string Version => Say("Version", "버전");
    public string Hash => Say("Hash", "해시");
    public string DataHash => Say("Hash of the data", "데이터 해시");
    public string Submitted => Say("Submitted", "제출");
    public string Verified => Say("Verified with the source", "근거문서 확인");
    public string NotVerified => Say("not as a whole", "전체 확인 안 됨");
    public string Lock => Say("Lock", "잠금");
    public string Item => Say("Item", "항목");
    public string Value => Say("Value", "값");
    public string Remarks => Say("Remarks", "비고");
    public string Answer => Say("Answer", "응답");
    public string Definition => Say("Definition", "정의");
    public string Repeat => Say("Repeat", "반복");
    public string History => Say("Audit trail", "감사 추적");
    public string When => Say("When (UTC)", "일시 (UTC)");
    public string Who => Say("Who", "작업자");
    public string Old => Say("Old", "이전 값");
    public string New => Say("New", "새 값");
    public string Reason => Say("Reason", "사유");
    public string Queries => Say("Queries", "질의");
    public string Said => Say("What was said", "내용");
    public string Signatures => Say("Electronic signatures", "전자서명");
    public string Signer => Say("Signer", "서명자");
    public string SignedAt => Say("Signed at (UTC)", "서명 일시 (UTC)");
    public string Meaning => Say("Meaning", "서명의 의미");
    public string NoSignature => Say("No signature stands.", "유효한 서명이 없습니다.");
    public string Unplaced => Say("Values without a place", "위치가 없는 값");
    public string Why => Say("Why", "이유");
    public string Settled => Say("Settled", "해결");
    public string NotBegun => Say("Nothing was entered.", "입력된 값이 없습니다.");
    public string Missing => Say("missing", "미입력");
    public string MissingRequired => Say("missing, required", "미입력 (필수)");
    public string NotCollected => Say("not collected (condition)", "수집 안 함 (조건)");
    public string Computed => Say("computed", "계산됨");
    public string Empty => Say("(empty)", "(비어 있음)");
    public string NotPlanned => Say("not in the plan", "계획에 없음");
    public string Required => Say("required", "필수");
    public string DataType => Say("Type", "유형");
    public string CodeList => Say("Code list", "코드 목록");
    public string Unit => Say("Unit", "단위");
    public string NotCollectedWhen => Say("Not collected when", "수집하지 않는 조건");
    public string ComputedBy => Say("Computed by", "계산 방법");
    public string Check => Say("Check", "점검");
    public string NotShown => Say("(not shown)", "(표시 안 함)");

    /// <summary>A state or an act by the service's own name of it.</summary>
    [return: NotNullIfNotNull(nameof(code))]
    public string? Of(string? code) => code is not null && PrintCodes.All.TryGetValue(code, out var said) ? Say(said.English, said.Korean) : code;

    /// <summary>What is printed for whom; it stands on every print, so that it tells nobody whether something is hidden.</summary>
    public string PrintedFor(string who) => Say($"Printed for {who} with what they may see; what is blinded for them is left out. Times are UTC.", $"{who}의 열람 권한에 따라 출력했으며, 눈가림된 항목은 제외됩니다. 시각은 UTC입니다.");

    public string Printed(DateTimeOffset at) => Say($"Printed {Time(at)} UTC", $"출력 {Time(at)} UTC");

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Who, and when.</summary>
    public static string? By(string? who, DateTimeOffset? at) => at is { } time ? $"{Time(time)} UTC, {who}" : null;

    private string Say(string english, string korean) => IsKorean ? korean : english;
}
