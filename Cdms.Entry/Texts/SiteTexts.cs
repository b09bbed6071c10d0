namespace Cdms.Entry.Texts;

/// <summary>Studies, sites and subjects.</summary>
public static class SiteTexts
{
    public static readonly Text NoStudies = new("No study has come here that you may see.", "열람할 수 있는 시험이 없습니다.");
    public static readonly Text TakenAlong = new("Taken along", "가져온 대상자");
    public static readonly Text TakenAlongHint = new("These can be worked on without a network.", "네트워크 없이 작업할 수 있습니다.");
    public static readonly Text Sites = new("Sites", "실시기관");
    public static readonly Text SiteCount = new("Sites: {0}", "실시기관 {0}곳");
    public static readonly Text NoSites = new("There is no site that you may see.", "열람할 수 있는 실시기관이 없습니다.");
    public static readonly Text Release = new("Release {0}", "릴리스 {0}");
    public static readonly Text NoRelease = new("Uses no release yet", "사용 중인 릴리스 없음");
    public static readonly Text NewSite = new("New site", "새 실시기관");
    public static readonly Text SiteOid = new("OID of the site", "실시기관 OID");
    public static readonly Text Name = new("Name", "이름");
    public static readonly Text Make = new("Make the site", "실시기관 만들기");
    public static readonly Text Subjects = new("Subjects", "대상자");
    public static readonly Text NoSubjects = new("No subject has been added.", "추가된 대상자가 없습니다.");
    public static readonly Text NewSubject = new("New subject", "새 대상자");
    public static readonly Text SubjectKey = new("Subject key", "대상자 식별번호");
    public static readonly Text SubjectKeyHint = new("It must say nothing of the person.", "개인을 알 수 있는 정보를 넣지 마십시오.");
    public static readonly Text AddSubject = new("Add the subject", "대상자 추가");
    public static readonly Text State = new("State", "상태");
    public static readonly Text Releases = new("Releases", "릴리스");
    public static readonly Text Missing = new("What it lacks", "부족한 것");
    public static readonly Text Approvals = new("Approvals", "승인");
    public static readonly Text Revoked = new("taken back", "철회됨");
    public static readonly Text Use = new("Use release {0} from now on", "지금부터 릴리스 {0} 사용");
    public static readonly Text RecordApproval = new("Record an approval", "승인 기록");
    public static readonly Text Kind = new("Who approved", "승인 주체");
    public static readonly Text ApprovedOn = new("Day of the approval", "승인일");
    public static readonly Text Document = new("Where the document is", "문서 위치");
    public static readonly Text Record = new("Record it", "기록");
    public static readonly Text Decisions = new("Decisions", "결정");
    public static readonly Text Show = new("Show", "표시");
    public static readonly Text More = new("Show more", "더 보기");
}
