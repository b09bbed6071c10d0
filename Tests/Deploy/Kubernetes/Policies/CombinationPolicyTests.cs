namespace Tests.Deploy.Kubernetes.Policies;

/// <summary>Every documented combination keeps every policy, and every policy finds what breaks it.</summary>
public sealed class CombinationPolicyTests
{
    // Everything is in it: a database, several pods, a Job, network policies.
    private const string Whole = "base/builder + postgresql + hpa-builder + ingress-builder + network-policies + pod-monitor + alerts + otlp";

    public static TheoryData<string> Combined => Overlay.Names;

    public static TheoryData<string> Broken => [.. BrokenObjects.All.Select(broken => broken.Name)];

    [Theory]
    [MemberData(nameof(Combined))]
    public async Task Combination_OfTheList_KeepsEveryPolicy(string name)
    {
        var overlay = await Overlay.BuildAsync(name);

        Assert.Empty(Policy.All.SelectMany(policy => policy.Breaches(overlay).Select(breach => $"{policy.Name}: {breach}")));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Policy_WithABrokenObject_FindsIt(string name)
    {
        var (_, policy, from, change) = BrokenObjects.All.Single(broken => broken.Name == name);
        var overlay = (await Overlay.BuildAsync(from ?? Whole)).Copy();

        change(overlay);

        Assert.NotEmpty(Policy.All.Single(one => one.Name == policy).Breaches(overlay));
        Assert.Empty(Policy.All.Where(one => one.Name != policy && one.Breaches(overlay).Any()).Select(one => one.Name));
    }

    [Fact]
    public void Policies_Are_EachBrokenOnce() =>
        Assert.Equal(Policy.All.Select(policy => policy.Name).Order(StringComparer.Ordinal), BrokenObjects.All.Select(broken => broken.Policy).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
