using System.Net.Http.Json;
using ServiceDefaults;
using Tests.ServiceDefaults.Support;

namespace Tests.ServiceDefaults.Routing;

/// <summary>An OID comes out of an address as it went in.</summary>
public class OidRouteValuesTests
{
    [Theory]
    [InlineData("F.VS")]
    [InlineData("F 1.0")]
    [InlineData("a/b")]
    [InlineData("a%2Fb")]
    [InlineData("a%252Fb")]
    [InlineData("100%")]
    [InlineData("a+b")]
    [InlineData("?#[]@!$&'()*,;=:")]
    [InlineData("활력징후")]
    [InlineData("a\\b")]
    public async Task Get_AnyOid_ArrivesUnchanged(string oid)
    {
        await using var app = await SampleApp.StartAsync();

        var values = await app.CreateClient().GetFromJsonAsync<string[]>(
            $"/studies/{OidPath.Segment("S/" + oid)}/forms/{OidPath.Segment(oid)}/x?formOid=other", TestContext.Current.CancellationToken);

        Assert.Equal(["S/" + oid, oid], values!);
    }

    [Fact]
    public async Task Get_ParameterThatIsNoOid_IsLeftToTheFramework()
    {
        await using var app = await SampleApp.StartAsync();

        var values = await app.CreateClient().GetFromJsonAsync<string[]>("/plain/a%2Fb", TestContext.Current.CancellationToken);

        Assert.Equal(["a%2Fb"], values!);
    }

    [Theory]
    [InlineData("/a/b%2Fc?x=/y", "", new[] { "a", "b%2Fc" })]
    [InlineData("http://host:1/a/b", "", new[] { "a", "b" })]
    [InlineData("/base/a/b/", "/base", new[] { "a", "b" })]
    public void Segments_OfEachForm_AreThoseThatRoutingSees(string target, string pathBase, string[] expected) =>
        Assert.Equal(expected, RawPath.Segments(target, pathBase));
}
