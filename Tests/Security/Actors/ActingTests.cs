using Security;

namespace Tests.Security.Actors;

/// <summary>The act under way, and how actors are shown.</summary>
public sealed class ActingTests
{
    [Fact]
    public async Task Begin_InsideOfAnother_EndsWithTheOuterOne()
    {
        using (Acting.BeginService("builder", "Outer"))
        {
            using (Acting.BeginService("builder", "Inner"))
                await Task.Yield();

            Assert.Equal("Outer", Acting.Current?.Through);
        }

        Assert.Null(Acting.Current);
        Assert.Throws<InvalidOperationException>(() => Acting.Actor);
    }

    [Fact]
    public async Task Begin_InOneFlow_IsNotSeenInAnother()
    {
        var begun = new TaskCompletionSource();
        var seen = Task.Run(async () =>
        {
            await begun.Task;
            return Acting.Current;
        }, TestContext.Current.CancellationToken);
        using var act = Acting.BeginService("builder", "Sweep");
        begun.SetResult();

        Assert.Null(await seen);
    }

    [Fact]
    public void Because_BlankOrLater_KeepsTheLastWord()
    {
        using var act = Acting.BeginService("builder", "Sweep");
        Acting.Because("first");
        Acting.Because(" ");
        Assert.Equal("first", Acting.Current?.Reason);
        Acting.Because("second");
        Assert.Equal("second", Acting.Current?.Reason);
    }

    [Theory]
    [InlineData("tests", "tests", "tests")]
    [InlineData("h.kim", "Hana Kim", "Hana Kim (h.kim)")]
    public void Label_OfAnActor_IsNameAndId(string id, string name, string label) => Assert.Equal(label, new Actor(id, name, ActorKind.Person).Label);

    [Fact]
    public void Label_OfALongName_FitsAndCanBeStored()
    {
        var label = new Actor("x", new string('a', 99) + "😀", ActorKind.Person).Label;

        Assert.Equal(new string('a', 99) + "\uFFFD", label);
    }
}
