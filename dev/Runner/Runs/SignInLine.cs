namespace Runner.Runs;

/// <summary>Tells how a person signs in at a service of <c>./run</c>: the first time with the one-time password that the service left in a file, later with the one chosen then.</summary>
/// <param name="address">Where the service answers.</param>
/// <param name="passwordFile">Where the service leaves the one-time password of its first account.</param>
internal sealed class SignInLine(Uri address, string passwordFile)
{
    private readonly string _told = $"{passwordFile}.told";

    /// <summary>Writes the line. The password is told once: its file is deleted as soon as the line is out, and an empty file beside it remembers that.</summary>
    /// <remarks>Nothing is written for a service that never left a password: its people do not sign in with accounts of its own.</remarks>
    public async Task WriteAsync(TextWriter output)
    {
        if (File.Exists(passwordFile))
        {
            await WriteAsync(output, $"one-time password {(await File.ReadAllTextAsync(passwordFile)).Trim()}");
            await File.WriteAllTextAsync(_told, "");
            File.Delete(passwordFile);
        }
        else if (File.Exists(_told))
        {
            await WriteAsync(output, "with the password that you chose");
        }
    }

    private async Task WriteAsync(TextWriter output, string credentials)
    {
        await output.WriteLineAsync($"Sign in    {address}account/sign-in   as admin, {credentials}");
        await output.FlushAsync();
    }
}
