using System.Globalization;
using Microsoft.Extensions.Options;

namespace Security.Accounts;

/// <summary>Finds every fault of the account settings at once.</summary>
internal sealed class AccountsOptionsValidator : IValidateOptions<AccountsOptions>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Day = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, AccountsOptions options)
    {
        var faults = FindFaults(options).OfType<string>().ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string?> FindFaults(AccountsOptions options)
    {
        yield return Outside(nameof(options.MinimumPasswordLength), options.MinimumPasswordLength, 8, 128);
        yield return Outside(nameof(options.MaxFailedAttempts), options.MaxFailedAttempts, 3, 100);
        yield return Outside(nameof(options.LockoutDuration), options.LockoutDuration, Minute, Day);
        yield return Outside(nameof(options.IdleTimeout), options.IdleTimeout, 2 * Minute, Day / 2);
        yield return Outside(nameof(options.SessionLifetime), options.SessionLifetime, options.IdleTimeout, Day);
        if (options.PasswordMaxAge is { } age)
            yield return Outside(nameof(options.PasswordMaxAge), age, Day, 3650 * Day);
        yield return Outside(nameof(options.OneTimePasswordLifetime), options.OneTimePasswordLifetime, TimeSpan.FromHours(1), 90 * Day);
        yield return Missing(nameof(options.KeyCertificateFile), options.KeyCertificateFile);
        yield return Missing(nameof(options.KeyCertificatePasswordFile), options.KeyCertificatePasswordFile);
        if (options.FirstPasswordFile is { } file && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            yield return $"{AccountsOptions.Section}:{nameof(options.FirstPasswordFile)} is '{file}', in a folder that does not exist. Create the folder, or name another.";
    }

    private static string? Missing(string setting, string? file) => file is null || File.Exists(file)
        ? null
        : $"{AccountsOptions.Section}:{setting} is '{file}', a file that does not exist or cannot be read. Correct the path, or mount the file.";

    private static string? Outside<T>(string setting, T value, T least, T most)
        where T : IComparable<T>, IFormattable =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0 ? null : string.Create(
            CultureInfo.InvariantCulture, $"{AccountsOptions.Section}:{setting} is {value}. Set it to {least} up to {most}.");
}
