using Security.Accounts;

namespace Tests.Security.Accounts;

public sealed class AccountsOptionsValidatorTests
{
    private readonly AccountsOptionsValidator _validator = new();

    [Fact]
    public void Validate_Defaults_Succeeds() => Assert.True(_validator.Validate(null, new AccountsOptions()).Succeeded);

    [Fact]
    public void Validate_EverythingWrong_NamesEachSetting()
    {
        var result = _validator.Validate(null, new AccountsOptions
        {
            MinimumPasswordLength = 7,
            MaxFailedAttempts = 0,
            LockoutDuration = TimeSpan.FromDays(2),
            IdleTimeout = TimeSpan.FromMinutes(1),
            SessionLifetime = TimeSpan.FromSeconds(1),
            PasswordMaxAge = TimeSpan.FromHours(1),
            OneTimePasswordLifetime = TimeSpan.FromMinutes(59),
            KeyCertificateFile = "/no/such/certificate.p12",
            KeyCertificatePasswordFile = "/no/such/password",
            FirstPasswordFile = "/no/such/folder/first-password",
        });

        Assert.Equal(
            ["MinimumPasswordLength", "MaxFailedAttempts", "LockoutDuration", "IdleTimeout", "SessionLifetime", "PasswordMaxAge", "OneTimePasswordLifetime", "KeyCertificateFile", "KeyCertificatePasswordFile", "FirstPasswordFile"],
            result.Failures!.Select(fault => fault.Split(':', ' ')[1]));
    }
}
