namespace Security.Signatures;

internal sealed class KoreanSignatureTexts : SignatureTexts
{
    public override string Language => "ko";
    public override string Title => "전자서명";
    public override string Study => "임상시험";
    public override string Record => "기록";
    public override string CurrentHash => "현재 상태의 해시";
    public override string ReadRecord => "기록 보기";
    public override string Gone => "기록이 더 이상 없으므로 서명할 수 없습니다.";
    public override string NoSignatures => "이 기록에 서명한 사람이 없습니다.";
    public override string Meaning => "서명의 의미";
    public override string PrintedName => "서명자 성명";
    public override string Time => "서명 일시 (UTC)";
    public override string SignedHash => "서명한 내용의 해시";
    public override string Remark => "비고";
    public override string Status => "상태";
    public override string Cause => "사유";
    public override string Sign => "서명하기";
    public override string UserId => "사용자 ID";
    public override string Password => "비밀번호";
    public override string OptionalRemark => "비고 (선택)";
    public override string Agreement => "이 전자서명이 본인의 자필 서명과 동일한 법적 구속력을 가진다는 것을 이해합니다.";
    public override string AgreementMissing => "서명의 효력을 확인하는 칸에 표시하십시오. 서명되지 않았습니다.";
    public override string MayNotSign => "서명을 볼 수는 있지만 이 기록에 서명할 권한은 없습니다.";
    public override string Confirm => "본인 확인";
    public override string ConfirmHint => "서명하려면 먼저 인증 기관에서 다시 로그인하십시오. 이 페이지로 돌아온 뒤 약 2분 안에 서명합니다.";
    public override string LaterHint => "조금 전 이 세션에서 서명했으므로 비밀번호만 입력하면 됩니다.";
    public override string Printed => "페이지 생성";
    public override string NewHash => "변경 후 해시";

    public override string MeaningOf(string code) => SignatureMeaning.Find(code)?.Korean ?? code;

    public override string StatusOf(string status) => status switch
    {
        SignatureStatus.Standing => "유효",
        SignatureStatus.Void => "무효",
        _ => "변조됨: 이 행은 기록된 상태와 다릅니다. 시스템 운영자에게 알리십시오.",
    };

    public override string? FaultOf(string code) => code switch
    {
        SigningProblems.PeopleOnly => "사람만 서명할 수 있습니다. 로그인 페이지에서 로그인한 뒤 서명하십시오.",
        SigningProblems.NotAllowed => "이 기록에 서명할 권한이 없어 서명되지 않았습니다. 관리자에게 권한을 요청하십시오.",
        SigningProblems.Changed => "서명하려던 내용이 변경되어 서명되지 않았습니다. 현재 내용을 읽은 뒤 다시 서명하십시오.",
        SigningProblems.AlreadySigned => "같은 상태에 같은 의미로 이미 서명했습니다. 기존 서명이 유효합니다.",
        SigningProblems.UserIdNeeded => "연속 서명의 첫 번째 서명이므로 사용자 ID와 비밀번호를 모두 입력하십시오. 서명되지 않았습니다.",
        SigningProblems.Wrong => "사용자 ID 또는 비밀번호가 틀려 서명되지 않았습니다. 로그인한 사용자 ID와 그 비밀번호를 입력하십시오. 실패는 기록되며, 반복되면 관리자에게 알립니다.",
        SigningProblems.Locked => "실패가 너무 많아 계정이 잠겨 서명되지 않았습니다. 잠금이 풀릴 때까지 기다리거나 관리자에게 문의하십시오.",
        SigningProblems.NotUsable => "계정이 비활성화되었거나 비밀번호를 먼저 변경해야 하므로 서명되지 않았습니다. 계정 페이지에서 비밀번호를 변경하거나 관리자에게 문의하십시오.",
        SigningProblems.ReauthenticationNeeded => "서명하려면 같은 사람이 이 서명을 위해 인증 기관에서 새로 로그인해야 합니다. 서명되지 않았습니다. 본인 확인을 먼저 하십시오.",
        SigningProblems.BadMeaning => "서명의 의미를 하나 선택하십시오. 서명되지 않았습니다.",
        SigningProblems.BadReason => "비고가 500자를 넘거나 사용할 수 없는 문자가 있습니다. 서명되지 않았습니다.",
        SigningProblems.UnknownType or SigningProblems.UnknownSubject => "서명할 기록을 찾을 수 없습니다. 주소를 확인하십시오.",
        _ => null,
    };
}
