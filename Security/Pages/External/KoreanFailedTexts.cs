using Security.Authentication.OpenIdConnect;

namespace Security.Pages.External;

/// <summary>The page of a failed sign-in in Korean.</summary>
internal static class KoreanFailedTexts
{
    public static readonly FailedTexts Texts = new()
    {
        Title = "로그인 실패",
        Again = "로그인으로",
        Unknown = ("소속 기관의 로그인이 끝나지 않았거나 시간이 초과되었습니다.", "처음부터 다시 시도하십시오. 또 실패하면 시각을 서비스 운영자에게 알려 주십시오."),
        Reasons = new Dictionary<string, (string What, string Remedy)>(StringComparer.Ordinal)
        {
            [SignInFaults.NoSubject] = ("인증 제공자가 사용자를 식별하는 값을 보내지 않았습니다.", "서비스 운영자에게 알려 주십시오. SignIn:OpenIdConnect:SubjectClaim에 지정된 클레임을 제공자가 보내지 않습니다."),
            [SignInFaults.LongSubject] = ("인증 제공자가 보낸 식별 값이 255자를 넘습니다.", "서비스 운영자에게 알려 주십시오. SignIn:OpenIdConnect:SubjectClaim에 더 짧은 클레임을 지정해야 합니다."),
            [SignInFaults.NoName] = ("인증 제공자가 이름을 보내지 않았습니다. 서명에는 이름이 필요합니다.", "인증 제공자에 이름을 등록하거나 서비스 운영자에게 알려 주십시오. SignIn:OpenIdConnect:NameClaim에 지정된 클레임을 제공자가 보내지 않습니다."),
            [SignInFaults.NotFresh] = ("인증 제공자가 인증을 다시 요구하지 않았거나 인증 시각을 알려 주지 않았습니다.", "다시 시도해 인증 정보를 입력하십시오. 입력을 요구하지 않으면 서비스 운영자에게 알려 주십시오. 제공자는 prompt=login과 max_age를 따르고 auth_time을 보내야 합니다."),
            [SignInFaults.OtherPerson] = ("여기에 로그인한 사람과 다른 사람이 인증 제공자에서 로그인했습니다.", "본인 계정으로 다시 시도하십시오. 계정을 바꾸려면 먼저 여기에서 로그아웃하십시오."),
            [SignInFaults.Disabled] = ("이 서비스에서 계정 사용이 중지되었습니다.", "이 서비스의 관리자에게 문의하십시오."),
            [SignInFaults.Denied] = ("인증 제공자가 로그인을 허용하지 않았거나 로그인이 취소되었습니다.", "다시 시도하십시오. 접근 권한이 있어야 한다면 소속 기관의 계정 관리자에게 문의하십시오."),
        },
    };
}
