using Security;
using Security.Authentication.Subjects;

namespace Tests.Security.Authentication;

public sealed class GrantOverlapTests
{
    [Theory]
    [InlineData("designer", "designer@S.1", "designer@S.1")]
    [InlineData("designer@S.1", "designer", "designer@S.1")]
    [InlineData("designer@S.1", "designer@S.2", "")]
    [InlineData("designer@S.1", "designer@s.1", "")]
    [InlineData("designer", "publisher", "")]
    [InlineData("monitor@S.1", "monitor@S.1@01 monitor@S.2@02", "monitor@S.1@01")]
    [InlineData("monitor@S.1@01", "monitor@S.1@02", "")]
    [InlineData("monitor@S.1@01 monitor@S.1@02", "monitor", "monitor@S.1@01 monitor@S.1@02")]
    [InlineData("", "designer", "")]
    public void Of_TwoLists_IsWhatBothAllow(string first, string second, string both)
    {
        Assert.Equal(both, GrantList.Write(GrantOverlap.Of(GrantList.Read(first), GrantList.Read(second))));
        Assert.Equal(both, GrantList.Write(GrantOverlap.Of(GrantList.Read(second), GrantList.Read(first))));
    }

    [Fact]
    public void List_WithBlanksInAnOid_IsReadBack()
    {
        Grant[] grants = [new(Roles.Monitor, "S 1@x", "Site 가"), new(Roles.Auditor)];

        Assert.Equal(grants, GrantList.Read(GrantList.Write(grants)));
    }
}
