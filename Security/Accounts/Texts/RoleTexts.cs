namespace Security.Accounts;

/// <summary>The names of roles on pages.</summary>
internal static class RoleTexts
{
    private static readonly Dictionary<string, string> Korean = new(StringComparer.Ordinal)
    {
        [Roles.Designer] = "설계자",
        [Roles.Publisher] = "배포자",
        [Roles.DataManager] = "데이터 관리자",
        [Roles.Investigator] = "시험자",
        [Roles.SiteStaff] = "기관 담당자",
        [Roles.Monitor] = "모니터요원",
        [Roles.Auditor] = "점검자",
        [Roles.Operator] = "운영자",
        [Roles.Administrator] = "관리자",
    };

    /// <summary>A grant in words: <c>investigator, study S-1, site 042</c>.</summary>
    public static string Describe(this AccountTexts texts, Grant grant)
    {
        var role = texts.Language == KoreanTexts.Texts.Language ? Korean[grant.Role] : grant.Role.Replace('-', ' ');
        return string.Join(", ", new[]
        {
            role,
            grant.StudyOid is null ? texts.Session.AllStudies : texts.Session.Study.Filled(grant.StudyOid),
            grant.SiteOid is null ? null : texts.Session.Site.Filled(grant.SiteOid),
        }.OfType<string>());
    }
}
