using ServiceDefaults;

namespace Tests.Security.Hardening.Logs;

/// <summary>Lines in which a library or a mistake put a secret.</summary>
public sealed class SecretScrubberTests
{
    [Theory]
    [InlineData("""{"@m":"Login failed for Server=db;Password=hunter2;Port=1"}""", """{"@m":"Login failed for Server=db;Password=***;Port=1"}""")]
    [InlineData("""{"@m":"Host=db;Password='a;b \\ c';Port=1"}""", """{"@m":"Host=db;Password=***;Port=1"}""")]
    [InlineData("""{"@m":"Host=db;Pwd=\"a;b\";Port=1"}""", """{"@m":"Host=db;Pwd=***;Port=1"}""")]
    [InlineData("""{"@m":"Aws__SecretKey=wJalr/XUtn+FEMI"}""", """{"@m":"Aws__SecretKey=***"}""")]
    [InlineData("""{"@m":"token sft_0123456789abcdefghijABCDEFGHIJ_-x is bad"}""", """{"@m":"token *** is bad"}""")]
    [InlineData("""{"@m":"Authorization: Bearer abcdefghijklmnop.q"}""", """{"@m":"Authorization: Bearer ***"}""")]
    [InlineData("""{"@m":"Authorization: Basic aC5raW06aHVudGVyMg=="}""", """{"@m":"Authorization: Basic ***"}""")]
    [InlineData("""{"@m":"x eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJoLmtpbSJ9.c2ln y"}""", """{"@m":"x *** y"}""")]
    [InlineData("""{"@m":".AspNetCore.Session=CfDJ8Abcdefgh-_1; path=/"}""", """{"@m":".AspNetCore.Session=***; path=/"}""")]
    [InlineData("""{"@m":"Sent","Password":"hun\"ter2","Name":"h.kim"}""", """{"@m":"Sent","Password":"***","Name":"h.kim"}""")]
    [InlineData("""{"@m":"Body {\"newPassword\":\"hun\\\"ter2\",\"name\":\"x\"}"}""", """{"@m":"Body {\"newPassword\":\"***\",\"name\":\"x\"}"}""")]
    [InlineData("""{"@m":"GET /signin-oidc?code=abc.def&state=CfD&x=1"}""", """{"@m":"GET /signin-oidc?code=***&state=***&x=1"}""")]
    public void Scrub_LineWithASecret_MasksItAndLeavesTheRest(string line, string expected) => Assert.Equal(expected, SecretScrubber.Scrub(line));

    [Theory]
    [InlineData("""{"@m":"Installed version 3 of form F.DM in study HRX118-201","StudyOid":"HRX118-201"}""")]
    [InlineData("""{"@m":"The password is wrong","UserName":"h.kim"}""")]
    [InlineData("""{"@m":"Token revoked","TokenId":7,"Bearer":"none"}""")]
    public void Scrub_LineWithoutASecret_LeavesItAsItIs(string line) => Assert.Equal(line, SecretScrubber.Scrub(line));

    [Fact]
    public void Scrub_VeryLongLine_EndsInTime() =>
        Assert.Contains(SecretScrubber.Mask, SecretScrubber.Scrub("Password=" + new string('a', 1_000_000)), StringComparison.Ordinal);
}
