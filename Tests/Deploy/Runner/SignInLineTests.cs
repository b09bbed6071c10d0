using Runner.Runs;
using Tests.Support;

namespace Tests.Deploy.Runner;

public sealed class SignInLineTests : IDisposable
{
    private const string Address = "http://127.0.0.1:40001/account/sign-in";
    private readonly TemporaryFolder _folder = new();

    private string PasswordFile => _folder.Combine("builder-first-password.txt");

    [Fact]
    public async Task Write_WhenTheServiceLeftAPassword_TellsItAndDeletesIt()
    {
        await File.WriteAllTextAsync(PasswordFile, "correct horse\n", TestContext.Current.CancellationToken);

        Assert.Equal($"Sign in    {Address}   as admin, one-time password correct horse\n", await WriteAsync());
        Assert.False(File.Exists(PasswordFile));
    }

    [Fact]
    public async Task Write_AtLaterStarts_NamesNoPassword()
    {
        await File.WriteAllTextAsync(PasswordFile, "correct horse\n", TestContext.Current.CancellationToken);
        await WriteAsync();

        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal($"Sign in    {Address}   as admin, with the password that you chose\n", await WriteAsync());
        Assert.DoesNotContain(Directory.GetFiles(_folder.FullPath), file => File.ReadAllText(file).Contains("correct", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_WhenTheDatabaseWasMadeAnew_TellsTheNewPassword()
    {
        await File.WriteAllTextAsync(PasswordFile, "first", TestContext.Current.CancellationToken);
        await WriteAsync();
        await File.WriteAllTextAsync(PasswordFile, "second", TestContext.Current.CancellationToken);

        Assert.Contains("one-time password second", await WriteAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_WhenTheServiceNeverLeftAPassword_WritesNothing() => Assert.Empty(await WriteAsync());

    public void Dispose() => _folder.Dispose();

    private async Task<string> WriteAsync()
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await new SignInLine(new Uri("http://127.0.0.1:40001"), PasswordFile).WriteAsync(output);
        return output.ToString();
    }
}
