using MassTransit;
using Messaging.ClaimCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Tests.Messaging.ClaimCheck;

public sealed class ClaimCheckOptionsTests
{
    [Fact]
    public void Resolve_WithAFolder_GivesStoreRepositoryAndSweeper()
    {
        using var services = new ServiceCollection().AddClaimCheck(options => options.Folder = "claims").BuildServiceProvider();

        Assert.IsType<FolderClaimCheckStore>(services.GetRequiredService<IClaimCheckStore>());
        Assert.IsType<ClaimCheckRepository>(services.GetRequiredService<IMessageDataRepository>());
        Assert.NotNull(services.GetRequiredService<IClaimCheck>());
        Assert.NotNull(services.GetRequiredService<ClaimCheckSweeper>());
    }

    [Fact]
    public void Validate_WithoutAPlace_SaysWhatToSet() =>
        Assert.Contains("ClaimCheck:Folder or ClaimCheck:Bucket", Assert.Single(FaultsOf(_ => { })), StringComparison.Ordinal);

    [Fact]
    public void Validate_WithManyFaults_NamesThemAll()
    {
        var faults = FaultsOf(options =>
        {
            (options.Folder, options.Bucket) = ("a", "b");
            options.InlineLimitBytes = 256 * 1024;
            options.ServiceUrl = "localhost";
            options.AccessKey = "key";
        });

        Assert.Collection(
            faults,
            fault => Assert.Contains("both set", fault, StringComparison.Ordinal),
            fault => Assert.Contains("InlineLimitBytes is 262144", fault, StringComparison.Ordinal),
            fault => Assert.Contains("ServiceUrl is 'localhost'", fault, StringComparison.Ordinal),
            fault => Assert.Contains("AccessKey", fault, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> FaultsOf(Action<ClaimCheckOptions> configure)
    {
        using var services = new ServiceCollection().AddClaimCheck(configure).BuildServiceProvider();
        var options = services.GetRequiredService<IOptions<ClaimCheckOptions>>();

        return [.. Assert.Throws<OptionsValidationException>(() => options.Value).Failures];
    }
}
