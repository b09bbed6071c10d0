using Security.Signatures;

namespace Tests.Security.Signatures;

public sealed class SignatureRecordHashTests
{
    private static readonly Guid Id = Guid.Parse("0192f1a0-7b1c-7d00-8000-1234567890ab");

    [Fact]
    public void Of_AKnownSignature_IsWhatItWasEver() =>
        // A change here would make every signature ever written look altered.
        Assert.Equal("sha256:707396aebc3088378cb36d7284469fcce1faa7e3299656bc082607363ce04b32", SignatureRecordHash.Of(Make()));

    [Fact]
    public void Of_SignaturesThatDifferInOneField_DiffersForEach()
    {
        Signature[] others =
        [
            Make(), Make(id: Guid.Parse("0192f1a0-7b1c-7d00-8000-1234567890ac")), Make(study: "S.2"), Make(site: "S.1"), Make(type: "FormDraft"), Make(key: "F.DM/4"), Make(title: "Demographics"), Make(hash: "sha256:b"),
            Make(meaning: "reviewed"), Make(signer: "j.lee"), Make(name: "Jun Lee"), Make(at: SignatureDatabase.Start.AddTicks(1)), Make(method: "openid-connect"), Make(reason: "x"), Make(reason: ""),
        ];

        Assert.Equal(others.Length, others.Select(SignatureRecordHash.Of).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Of_FieldsThatFlowIntoEachOther_Differs()
    {
        var one = Make(title: "A\nSubjectHash:1:b", hash: "c");
        var other = Make(title: "A", hash: "b\nSubjectHash:1:c");

        Assert.NotEqual(SignatureRecordHash.Of(one), SignatureRecordHash.Of(other));
    }

    private static Signature Make(
        Guid? id = null, string study = "S.1", string? site = null, string type = "FormVersion", string key = "F.DM/3", string title = "인구학적 정보", string hash = "sha256:a", string meaning = "approved",
        string signer = "h.kim", string name = "김하나", DateTimeOffset? at = null, string method = "password", string? reason = null) => new()
    {
        SignatureId = id ?? Id,
        StudyOid = study,
        SiteOid = site,
        SubjectType = type,
        SubjectKey = key,
        SubjectTitle = title,
        SubjectHash = hash,
        Meaning = meaning,
        SignerId = signer,
        SignerName = name,
        SignedAt = at ?? SignatureDatabase.Start,
        Method = method,
        Reason = reason,
    };
}
