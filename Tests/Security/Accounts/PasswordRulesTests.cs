using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Security;
using Security.Accounts;

namespace Tests.Security.Accounts;

public sealed class PasswordRulesTests
{
    private readonly NormalizingPasswordHasher _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));

    [Theory]
    [InlineData("short words", nameof(PasswordFault.TooShort))]
    [InlineData("my h.kim password is long", nameof(PasswordFault.HoldsName))]
    [InlineData("i am hana of the north", nameof(PasswordFault.HoldsName))]
    [InlineData("the builder of towers", nameof(PasswordFault.HoldsName))]
    [InlineData("password1234", nameof(PasswordFault.Common))]
    [InlineData("P@ssw0rd2026!", nameof(PasswordFault.Common))]
    [InlineData("qwertyuiop12", nameof(PasswordFault.Common))]
    [InlineData("1q2w3e4r5t6y", nameof(PasswordFault.Common))]
    [InlineData("aaaaaaaaaaaaaaa", nameof(PasswordFault.Common))]
    [InlineData("123456789012", nameof(PasswordFault.Common))]
    [InlineData("Welcome2026!!", nameof(PasswordFault.Common))]
    [InlineData("qlalfqjsgh123!", nameof(PasswordFault.Common))]
    [InlineData("비밀번호비밀번호비밀번호", nameof(PasswordFault.Common))]
    [InlineData("blue otter reads maps", null)]
    [InlineData("푸른 수달이 지도를 읽는다", null)]
    [InlineData("xkqv-tdnw-jrbp", null)]
    public async Task Validate_Password_NamesTheRuleItBreaks(string password, string? fault)
    {
        var result = await Rules().ValidateAsync(null!, Account(), password);

        Assert.Equal(fault, result.Errors.FirstOrDefault()?.Code);
    }

    [Fact]
    public async Task Validate_PasswordOfBefore_IsRefused()
    {
        var account = Account();
        account.PasswordHash = _hasher.HashPassword(account, "blue otter reads maps");

        var result = await Rules().ValidateAsync(null!, account, "blue otter reads maps");

        Assert.Equal(nameof(PasswordFault.Unchanged), Assert.Single(result.Errors).Code);
    }

    [Fact]
    public void Verify_ComposedAndDecomposedHangul_AreOnePassword()
    {
        var account = Account();
        var hash = _hasher.HashPassword(account, "푸른 수달이 지도를 읽는다".Normalize(System.Text.NormalizationForm.FormD));

        Assert.NotEqual(PasswordVerificationResult.Failed, _hasher.VerifyHashedPassword(account, hash, "푸른 수달이 지도를 읽는다".Normalize(System.Text.NormalizationForm.FormC)));
        Assert.Equal(PasswordVerificationResult.Failed, _hasher.VerifyHashedPassword(account, hash, "푸른 수달이 지도를 읽는가"));
        Assert.Equal(PasswordVerificationResult.Failed, _hasher.VerifyHashedPassword(account, hash, "\ud800"));
    }

    private static Account Account() => new() { UserName = "h.kim", PrintedName = "Hana Kim", CreatedAt = default };

    private PasswordRules Rules() => new(Options.Create(new AccountsOptions()), new SecurityOptions("builder", "Builder"), _hasher);
}
