namespace Tests.Deploy.Kubernetes;

/// <summary>The list of combinations leaves no component out.</summary>
public sealed class CombinationsTests
{
    private static readonly string[] Bases = ["base/builder", "base/cdms"];

    [Fact]
    public void Components_Are_EachListedAloneAndTogetherWithOthers()
    {
        Assert.All(Combinations.Components, component =>
        {
            Assert.Contains(Combinations.All, line => Combinations.PartsOf(line) is [var first, var only] && Bases.Contains(first) && only == component);
            Assert.Contains(Combinations.All, line => Combinations.PartsOf(line) is { Length: > 2 } parts && parts.Contains(component));
        });
        Assert.All(Combinations.All, line => Assert.Empty(Combinations.PartsOf(line).Skip(1).Except(Combinations.Components, StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("base/builder + hpa-builder + keda-builder")]
    [InlineData("base/cdms + keda-cdms + hpa-cdms")]
    public async Task TwoAutoscalers_OfOneService_DoNotBuild(string combination) =>
        Assert.Contains("replicas", (await Assert.ThrowsAnyAsync<Exception>(() => Overlay.BuildAsync(combination))).Message, StringComparison.Ordinal);
}
