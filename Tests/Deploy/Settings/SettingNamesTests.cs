using System.Text.RegularExpressions;
using Tests.Support;

namespace Tests.Deploy.Settings;

/// <summary>A setting that is misspelt would be passed over without a word, and its default would hold.</summary>
public sealed partial class SettingNamesTests
{
    [Fact]
    public void Settings_InTheFilesOfDeployments_AreReadByAService()
    {
        var named = Directory.EnumerateFiles(RepositoryRoot.Combine("deploy"), "*", SearchOption.AllDirectories)
            .SelectMany(file => Named().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetRelativePath(RepositoryRoot.Path, file)}: {match.Groups["name"].Value}")).ToList();

        Assert.DoesNotContain(named, place => !KnownSettings.Contains(place.Split(": ")[1]));
        // One of each kind of file, so that none is passed over.
        Assert.Contains("deploy/compose.yaml: Database__Provider", named);
        Assert.Contains("deploy/security.env.example: ApiClients__0__Grants__0", named);
        Assert.Contains("deploy/k8s/base/builder/deployment.yaml: Database__ConnectionString", named);
        Assert.Contains("deploy/k8s/overlays/aws/builder/kustomization.yaml: SignIn__OpenIdConnect__Roles__administrators", named);
    }

    [Theory]
    [InlineData("Accounts__Embedded", true)]
    [InlineData("Accounts__PasswordMaxAge", true)]
    [InlineData("SignIn__OpenIdConnect__ClientSecretFile", true)]
    [InlineData("RateLimits__SignIn__PerMinute", true)]
    [InlineData("Accounts__Embeded", false)]
    [InlineData("Account__Embedded", false)]
    [InlineData("Accounts__KeyCertificateFil", false)]
    [InlineData("Accounts__EmbeddedFile", false)]
    [InlineData("ApiClients__Name", false)]
    [InlineData("ApiClients__0__Hash", false)]
    [InlineData("Environments__0__Type", false)]
    [InlineData("Hosting__KnownProxies", false)]
    [InlineData("Hosting__KnownProxies__first", false)]
    [InlineData("Hosting__RequireHttps__0", false)]
    [InlineData("SignIn__Jwt__Roles", false)]
    [InlineData("hosting__RequireHttps", false)]
    public void Contains_ASetting_IsTrueForThoseThatAreReadAlone(string variable, bool expected) => Assert.Equal(expected, KnownSettings.Contains(variable));

    // KEY: value of compose; - KEY=value and name: KEY of manifests; KEY=value and #KEY=value of the example.
    [GeneratedRegex("^\\s*(- |#)?(name: )?(?<name>\\w+?(__\\w+?)+)\\s*([=:]|$)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
