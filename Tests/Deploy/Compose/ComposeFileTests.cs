using Tests.Deploy.Settings;
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
            // A whole version or release: 0.1.0, 2022-CU14-ubuntu-22.04.
            Assert.Matches(":([0-9]+\\.[0-9]+\\.[0-9]+|[0-9]{4}-CU[0-9]+-[a-z0-9.-]+)$", (string)((Map)service)["image"]);
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

    [Theory]
    [InlineData("builder", "Builder.Service")]
    [InlineData("cdms-uat", "Cdms.Service")]
    public void Variables_OfAService_AreSettingsThatItReads(string name, string service)
    {
        var variables = ComposeFile.EnvironmentOf(name).Keys.ToList();

        // The runtime reads this one.
        Assert.True(variables.Remove("DOTNET_SHUTDOWNTIMEOUTSECONDS"));
        Assert.DoesNotContain(variables, variable => !KnownSettings.Contains(variable, service));
        // Each finds what is wrong.
        Assert.False(KnownSettings.Contains(service == "Cdms.Service" ? "Environments__0__Name" : "Cdms__Environment", service));
    }

    [Theory]
    [InlineData("builder")]
    [InlineData("cdms-uat")]
    public void Services_Wait_UntilWhatTheyNeedIsHealthy(string name)
    {
        var needed = (Map)ComposeFile.Service(name)["depends_on"];

        Assert.Equal(["emulator", "sqlserver"], needed.Keys.Cast<string>().Order(StringComparer.Ordinal));
        Assert.All(needed, need =>
        {
            Assert.Equal("service_healthy", ((Map)need.Value)["condition"]);
            Assert.NotEmpty((List<object>)((Map)ComposeFile.Service((string)need.Key)["healthcheck"])["test"]);
        });
    }

    [Fact]
    public void Builder_Knows_TheEnvironmentOfEachCdms()
    {
        var served = Services.Keys.Cast<string>().Where(name => name.StartsWith("cdms-", StringComparison.Ordinal)).Select(name => ComposeFile.EnvironmentOf(name)).Select(cdms => (cdms["Cdms__Environment"], cdms["Cdms__Kind"]));

        Assert.Equal([(ComposeFile.EnvironmentOf("builder")["Environments__0__Name"], ComposeFile.EnvironmentOf("builder")["Environments__0__Kind"])], served);
    }
}
