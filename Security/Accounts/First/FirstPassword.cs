using Microsoft.Extensions.Options;

namespace Security.Accounts;

/// <summary>Hands the first administrator's one-time password to whoever starts the service: in a file that the service's user alone may read, or on standard error. Never through the log.</summary>
internal sealed class FirstPassword(IOptions<AccountsOptions> options, SecurityOptions service)
{
    public async Task WriteAsync(OneTimePassword password, CancellationToken cancellationToken)
    {
        if (options.Value.FirstPasswordFile is { Length: > 0 } file)
            await WriteFileAsync(file, password.Password, cancellationToken);
        else
            await Console.Error.WriteLineAsync($"{service.DisplayName}: sign in at {AccountPaths.SignIn} as {password.UserName} with the one-time password {password.Password}, until {password.ExpiresAt:yyyy-MM-dd HH:mm} UTC");
    }

    // A new file put in place of an old one: the rights hold from the beginning, and nobody reads half of it.
    private static async Task WriteFileAsync(string file, string password, CancellationToken cancellationToken)
    {
        var fresh = $"{file}.new";
        File.Delete(fresh);
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var writer = new StreamWriter(fresh, create))
            await writer.WriteLineAsync(password.AsMemory(), cancellationToken);
        File.Move(fresh, file, overwrite: true);
    }
}
