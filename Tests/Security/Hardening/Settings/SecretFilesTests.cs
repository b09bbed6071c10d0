using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Security.Hardening;
using Tests.Support;

namespace Tests.Security.Hardening.Settings;

/// <summary>Secrets that lie in files.</summary>
public sealed class SecretFilesTests
{
    [Theory]
    [MemberData(nameof(Settings))]
    public async Task AddSecretFiles_FileOfASetting_IsItsValue(string setting)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Combine("secret"), "Password=geheim \r\n", TestContext.Current.CancellationToken);

        var builder = Build($"--{setting}=something else", $"--{setting}File={folder.Combine("secret")}");

        Assert.Equal("Password=geheim ", builder.Configuration[setting]);
        Assert.Equal("", builder.Configuration[setting + "File"]);
        Assert.Empty(FaultsOf(builder));
    }

    [Fact]
    public void AddSecretFiles_NoFileNamed_LeavesTheValue() =>
        Assert.Equal("Data Source=a.db", Build("--Database:ConnectionString=Data Source=a.db").Configuration["Database:ConnectionString"]);

    [Fact]
    public async Task AddSecretFiles_FilesMissingEmptyOrHuge_StopTheStartWithEveryFault()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Combine("empty"), "\n", TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.Combine("huge"), new byte[65 * 1024], TestContext.Current.CancellationToken);

        var faults = FaultsOf(Build(
            $"--Database:ConnectionStringFile={folder.Combine("missing")}", $"--Aws:SecretKeyFile={folder.Combine("empty")}", $"--Aws:AccessKeyFile={folder.Combine("huge")}"));

        Assert.Collection(faults.Order(StringComparer.Ordinal),
            fault => Assert.Equal($"Aws:AccessKeyFile: the file '{folder.Combine("huge")}' is larger than 64 KiB, so it is no secret. Name the right file.", fault),
            fault => Assert.Equal($"Aws:SecretKeyFile: the file '{folder.Combine("empty")}' is empty. Write the secret into it.", fault),
            fault => Assert.Equal($"Database:ConnectionStringFile: the file '{folder.Combine("missing")}' does not exist. Mount it, or correct the path.", fault));
    }

    public static TheoryData<string> Settings() => [.. SecretFiles.Settings];

    private static WebApplicationBuilder Build(params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.AddSecretFiles();
        return builder;
    }

    private static IEnumerable<string> FaultsOf(WebApplicationBuilder builder)
    {
        using var services = builder.Services.BuildServiceProvider();
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return exception.Failures;
        }
    }
}
