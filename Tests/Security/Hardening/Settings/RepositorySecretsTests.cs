using System.Text.RegularExpressions;
using Tests.Support;

namespace Tests.Security.Hardening.Settings;

/// <summary>No secret stands in the repository: settings and manifests name where it comes from.</summary>
public sealed partial class RepositorySecretsTests
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", ".local", ".git"];

    /// <summary>What looks like a secret and is none, each with the reason.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["local"] = "The emulator takes any key; it listens where nobody else reaches it.",
        ["false"] = "Kubernetes asks whether a token is mounted.",
        ["Data Source=.local/builder.db"] = "A SQLite file has no password.",
        ["Data Source=/data/builder.db"] = "A SQLite file has no password.",
        ["put-yours-here"] = "What a person replaces.",
        ["Data Source=/data/cdms.db"] = "A SQLite file has no password.",
    };

    public static TheoryData<string> Files() =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))
            .Where(file => Path.GetExtension(file) is ".json" or ".yaml" or ".yml" or ".http" && !file.Split(Path.DirectorySeparatorChar).Any(NotOurs.Contains))
            .Where(file => Path.GetFileName(file) != "package-lock.json").Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Settings_OfAFile_HoldNoSecret(string file) =>
        Assert.Empty(Find(await File.ReadAllLinesAsync(RepositoryRoot.Combine(file), TestContext.Current.CancellationToken)));

    [Theory]
    [InlineData("""  "ConnectionString": "Server=db;User Id=app;Password=hunter2" """)]
    [InlineData("      Database__ConnectionString: Server=db;Password=hunter2")]
    [InlineData("      - Aws__SecretKey=wJalrXUtnFEMI")]
    [InlineData("  ClientSecret: abc")]
    [InlineData("Authorization: Bearer sft_0123456789abcdef")]
    [InlineData("  password: hunter2")]
    public void Find_LineWithASecret_FindsIt(string line) => Assert.Single(Find([line]));

    [Theory]
    [InlineData("      Database__ConnectionString: Server=db;Password=${SQLSERVER_PASSWORD:?set it}")]
    [InlineData("Authorization: Bearer {{token}}")]
    [InlineData("  \"ConnectionStringFile\": \"/run/secrets/database\"")]
    [InlineData("    - secretRef:")]
    [InlineData("  # Password: explained in a comment")]
    public void Find_LineThatSaysWhereFrom_FindsNothing(string line) => Assert.Empty(Find([line]));

    private static List<string> Find(IEnumerable<string> lines) =>
        [.. lines.Where(line => !Comment().IsMatch(line)).SelectMany(line => Setting().Matches(line)).Select(match => match.Groups["value"].Value.Trim().Trim('"'))
            .Where(value => value.Length > 0 && !Reference().IsMatch(value) && !Allowed.ContainsKey(value))];

    [GeneratedRegex(@"^\s*(#|//)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("""(?:(?:password|passwd|secret|secretkey|accesskey|apikey|connectionstring|clientsecret|token)"?\s*[:=]|authorization:\s*bearer)\s*(?<value>"[^"]*"|[^,]+)""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setting();

    [GeneratedRegex(@"\$\{[A-Z_]+(:\?[^}]*)?\}|\{\{[^}]+\}\}|^\{secretName:", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
