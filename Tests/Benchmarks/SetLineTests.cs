using Benchmarks.Loops;

namespace Tests.Benchmarks;

public sealed class SetLineTests
{
    [Fact]
    public async Task Add_WhileASetIsWorkedOn_CollectsTheNextUpToItsLimits()
    {
        var sets = new List<IReadOnlyList<int>>();
        var first = new TaskCompletionSource();
        var all = new TaskCompletionSource();
        var line = new SetLine<int>(new SetLimits<int>(Most: 3, Workers: 1) { Weight = 10, WeightOf = item => item }, async set =>
        {
            await first.Task;
            sets.Add(set);
            if (sets.Sum(one => one.Count) == 6)
                all.SetResult();
        });

        foreach (var item in new[] { 11, 1, 2, 3, 9, 2 })
            line.Add(item);
        first.SetResult();
        await all.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal([11, 1, 2, 3, 9, 2], sets.SelectMany(set => set));
        Assert.All(sets, set => Assert.True(set.Count == 1 || (set.Count <= 3 && set.Sum() <= 10)));
    }
}
