using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Security.Accounts;

/// <summary>What a password must be: long, not guessable from its owner, and none that everybody tries (NIST SP 800-63B, 5.1.1.2). No kinds of characters are asked for.</summary>
internal sealed class PasswordRules(IOptions<AccountsOptions> options, SecurityOptions service, IPasswordHasher<Account> hasher) : IPasswordValidator<Account>
{
    /// <summary>Names shorter than this stand in many words by chance.</summary>
    private const int ShortestName = 3;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        FindFault(user, password ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = fault.ToString(), Description = Describe(fault) })
            : IdentityResult.Success);

    private PasswordFault? FindFault(Account account, string password)
    {
        if (!PasswordText.TryNormalize(password, out var text))
            return PasswordFault.TooLong;
        if (new StringInfo(text).LengthInTextElements < options.Value.MinimumPasswordLength)
            return PasswordFault.TooShort;
        if (NamesOf(account).Any(name => name.Length >= ShortestName && text.Contains(name, StringComparison.OrdinalIgnoreCase)))
            return PasswordFault.HoldsName;
        if (CommonPasswords.Contains(text))
            return PasswordFault.Common;
        return account.PasswordHash is { } hash && hasher.VerifyHashedPassword(account, hash, text) is not PasswordVerificationResult.Failed
            ? PasswordFault.Unchanged
            : null;
    }

    private IEnumerable<string> NamesOf(Account account) =>
        [account.SubjectId, .. account.PrintedName.Split(' ', StringSplitOptions.RemoveEmptyEntries), service.ServiceName];

    private string Describe(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => string.Create(CultureInfo.InvariantCulture, $"The password is too short; use at least {options.Value.MinimumPasswordLength} characters."),
        PasswordFault.TooLong => $"The password is longer than {PasswordText.MaxLength} characters; use a shorter one.",
        PasswordFault.HoldsName => "The password holds the name of the person or of the service; use one without it.",
        PasswordFault.Common => "The password is one of those that everybody tries; use several words that do not belong together.",
        PasswordFault.Unchanged => "The password is that of before; use another.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };
}
