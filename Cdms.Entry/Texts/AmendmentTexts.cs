namespace Cdms.Entry.Texts;

/// <summary>Releases of a study by site, and new consents.</summary>
public static class AmendmentTexts
{
    public static readonly Text Amendments = new("Amendments", "변경 관리");
    public static readonly Text Title = new("Amendments of {0}", "{0} 변경 관리");
    public static readonly Text NoReleases = new("No release of this study has come here. Deploy one from the Builder.", "이 시험의 릴리스가 아직 없습니다. Builder에서 배포하십시오.");
    public static readonly Text Installed = new("Forms installed: {0} of {1}", "설치된 양식: {1}개 중 {0}개");
    public static readonly Text Came = new("came {0}", "{0} 도착");
    public static readonly Text ReadySince = new("ready since {0}", "{0}부터 준비됨");
    public static readonly Text UsedBy = new("Sites that use it: {0}", "사용 중인 실시기관: {0}곳");
    public static readonly Text Standing = new("Forms begun with it: {0}", "이 릴리스로 시작된 양식: {0}건");
    public static readonly Text BySite = new("By site", "실시기관별 현황");
    public static readonly Text Waiting = new("Subjects that have to consent anew: {0}", "재동의가 필요한 대상자: {0}명");
    public static readonly Text Recorded = new("recorded {0} by", "{0} 기록:");
    public static readonly Text Decided = new("Decided {0} by", "{0} 결정:");
    public static readonly Text WithConsent = new("with a new consent of each subject", "대상자별 재동의 필요");
    public static readonly Text ToSite = new("Approvals and decisions of {0}", "{0}의 승인과 결정");
    public static readonly Text NeedsReconsent = new("Subjects that are there have to consent anew", "기존 대상자의 재동의가 필요함");
    public static readonly Text NeedsReconsentHint = new("Each goes on with the release that it is collected by now, until its new consent is recorded on its page. Whoever is added later takes this release.",
        "재동의가 대상자 페이지에 기록될 때까지 대상자마다 현재 릴리스를 계속 사용합니다. 이후에 추가되는 대상자는 이 릴리스를 사용합니다.");
    public static readonly Text DecisionHint = new("New forms are begun with this release. Forms that are begun stay with the version that they were begun with.", "새 양식은 이 릴리스로 시작됩니다. 이미 시작된 양식은 시작할 때의 버전을 유지합니다.");
    public static readonly Text BackTitle = new("Going back to an earlier release", "이전 릴리스로 되돌리기");
    public static readonly Text BackHint = new("New forms take the earlier versions again. Forms that were begun with a later release stay with it, with all their values. Nothing is moved and nothing is lost.",
        "새 양식은 다시 이전 버전을 사용합니다. 이후 릴리스로 시작된 양식은 값과 함께 그 버전을 유지합니다. 옮겨지거나 사라지는 것은 없습니다.");
    public static readonly Text BackSignature = new("It takes a signature, good for this one decision: sign it as approved, come back, and decide.", "이 결정 한 번에만 유효한 서명이 필요합니다. ‘승인’으로 서명한 뒤 돌아와 결정하십시오.");
    public static readonly Text Sign = new("Sign going back to release {0}", "릴리스 {0}(으)로 되돌리기에 서명");
    public static readonly Text ConsentAwaited = new("This subject has to consent anew before release {0} counts for it.", "릴리스 {0}을(를) 적용하려면 이 대상자의 재동의가 필요합니다.");
    public static readonly Text ConsentMeans = new("Until then its new forms are begun with release {0}.", "그때까지 새 양식은 릴리스 {0}(으)로 시작됩니다.");
    public static readonly Text ConsentMeansNone = new("Until then no new form can be begun.", "그때까지 새 양식을 시작할 수 없습니다.");
    public static readonly Text ConsentedOn = new("Day of the new consent", "재동의 날짜");
    public static readonly Text ConsentedHint = new("As the signed form says.", "서명된 동의서의 날짜를 적으십시오.");
    public static readonly Text RecordConsent = new("Record the new consent", "재동의 기록");
    public static readonly Text ConsentRecorded = new("The new consent is recorded. New forms are begun with release {0}.", "재동의를 기록했습니다. 새 양식은 릴리스 {0}(으)로 시작됩니다.");
    public static readonly Text ConsentByOthers = new("Site staff record the consent.", "재동의는 실시기관 담당자가 기록합니다.");
    public static readonly Text KeptTitle = new("Kept from an earlier version", "이전 버전에서 보존된 값");
    public static readonly Text KeptHint = new("The version of this form has no place for these values. They are kept, cannot be changed here, and are exported.", "이 양식의 현재 버전에는 해당 항목이 없습니다. 값은 보존되고 내보내기에 포함되며 여기서 바꿀 수 없습니다.");
    public static readonly Text KeptFrom = new("from version {0}", "버전 {0}");
    public static readonly Text Row = new("row {0}", "{0}행");

    /// <summary>States of a release in this environment, by the service's own names.</summary>
    public static IReadOnlyDictionary<string, Text> States { get; } = new Dictionary<string, Text>(StringComparer.Ordinal)
    {
        ["Waiting"] = new("Not complete", "미완료"), ["Ready"] = new("Installed", "설치됨"), ["Blocked"] = new("Blocked", "차단됨"), ["Withdrawn"] = new("Withdrawn", "철회됨"),
    };
}
