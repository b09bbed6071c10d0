using Tests.Support;
using Map = System.Collections.Generic.Dictionary<object, object>;

namespace Tests.Deploy.Compose;

public sealed class ComposeFileTests
{
    private static Map Services => ComposeFile.Services;

    [Fact]
    public void Services_Are_BothServicesTheEmulatorAndSqlServer() =>
        Assert.Equal(["builder", "cdms-uat", "emulator", "sqlserver"], Services.Keys.Cast<string>().Order(StringComparer.Ordinal));

    [Fact]
    public void Images_Are_Pinned() =>
        Assert.All(Services.Values, service =>
        {
            var image = (string)((Map)service)["image"];
            Assert.Contains(':', image);
            Assert.DoesNotContain("latest", image, StringComparison.OrdinalIgnoreCase);
        });

    [Fact]
    public void Ports_Are_PublishedOnLoopbackAlone() =>
        Assert.All(
            Services.Values.Cast<Map>().Where(service => service.ContainsKey("ports")).SelectMany(service => (List<object>)service["ports"]),
            port => Assert.StartsWith("127.0.0.1:", (string)port, StringComparison.Ordinal));

    [Theory]
    [InlineData("builder")]
    [InlineData("cdms-uat")]
    [InlineData("emulator")]
    public void OurContainers_Run_WithoutPrivileges(string name)
    {
        var service = (Map)Services[name];

        Assert.Equal("true", service["read_only"]);
        Assert.Equal(["ALL"], (List<object>)service["cap_drop"]);
        Assert.Equal(["no-new-privileges:true"], (List<object>)service["security_opt"]);
    }

    [Fact]
    public void Passwords_Come_FromOutside()
    {
        var settings = Services.Values.Cast<Map>()
            .Where(service => service.ContainsKey("environment"))
            .SelectMany(service => (Map)service["environment"])
            .Where(setting => ((string)setting.Key).Contains("PASSWORD", StringComparison.Ordinal) || ((string)setting.Value).Contains("Password", StringComparison.Ordinal));

        Assert.Equal(3, settings.Count());
        Assert.All(settings, setting => Assert.Contains("${SQLSERVER_PASSWORD:?", (string)setting.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("builder")]
    [InlineData("cdms-uat")]
    public void Services_MayBeGivenSecrets_InAFileThatIsNotHere(string name)
    {
        var file = (Map)Assert.Single((List<object>)((Map)Services[name])["env_file"]);

        Assert.Equal(("security.env", "false"), (file["path"], file["required"]));
        Assert.Contains("deploy/security.env", File.ReadAllLines(RepositoryRoot.Combine(".gitignore")));
    }
}
