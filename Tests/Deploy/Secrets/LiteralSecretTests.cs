using System.Text.RegularExpressions;
using Tests.Support;

namespace Tests.Deploy.Secrets;

/// <summary>No file of the deployment, no settings file and no .http file holds what only its owner may know.</summary>
public sealed partial class LiteralSecretTests
{
    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(RepositoryRoot.Combine("deploy"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "security.env")
            .Concat(new[] { "Builder.Service", "Cdms.Service" }.SelectMany(service => Directory.GetFiles(RepositoryRoot.Combine(service))))
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Lines_OfAFile_HoldNoSecret(string file) =>
        Assert.DoesNotContain(File.ReadLines(RepositoryRoot.Combine(file)), Secret().IsMatch);

    [Theory]
    [InlineData("  token: sft_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("ApiClients__0__TokenHash=sha256:65fe617056d363a592dba54356c5bc50d76ba8625cc165b8033daac748cfff41")]
    [InlineData("      - SignIn__OpenIdConnect__ClientSecret=x7")]
    [InlineData("Server=sql;User Id=sa;Password=x7;TrustServerCertificate=true")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("Aws__AccessKey: AKIAIOSFODNN7EXAMPLE")]
    public void Lines_WithASecret_AreFound(string line) => Assert.Matches(Secret(), line);

    [Theory]
    [InlineData("@token = sft_…")]
    [InlineData("#ApiClients__0__TokenHash=")]
    [InlineData("#SignIn__OpenIdConnect__ClientSecret=")]
    [InlineData("Password=${SQLSERVER_PASSWORD:?set it to a strong password};TrustServerCertificate=true")]
    [InlineData("#   token=sft_$(openssl rand -base64 32 | tr '+/' '-_' | tr -d '=')")]
    public void Lines_WithoutASecret_AreLeftAlone(string line) => Assert.DoesNotMatch(Secret(), line);

    [GeneratedRegex("sft_[A-Za-z0-9_-]{20}|sha256:[0-9a-fA-F]{64}|ClientSecret[=:]\\s*\\w|Password=(?!\\$\\{)\\w|BEGIN [A-Z ]*PRIVATE KEY|AKIA[A-Z0-9]{16}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
