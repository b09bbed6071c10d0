using Security;
using Security.Actors;

namespace Tests.Security.Actors;

/// <summary>The header in which a message says who caused it.</summary>
public sealed class ActorHeaderTests
{
    [Theory]
    [InlineData("h.kim", "Hana Kim", ActorKind.Person)]
    [InlineData("a;b%3B", "김하나; \r\n☃", ActorKind.Program)]
    [InlineData("cdms-uat", "cdms-uat", ActorKind.Service)]
    public void Write_AnyActor_IsPlainAsciiAndReadsBack(string id, string name, ActorKind kind)
    {
        var actor = new Actor(id, name, kind);

        var header = ActorHeader.Write(actor);

        Assert.All(header, character => Assert.InRange(character, '!', '~'));
        Assert.Equal(actor, ActorHeader.Read(header));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Person;h.kim")]
    [InlineData("Person;;Hana")]
    [InlineData("Robot;r;R")]
    [InlineData("7;r;R")]
    [InlineData("Person;a;b;c")]
    public void Read_OfWhatIsNoActor_IsNull(string? header) => Assert.Null(ActorHeader.Read(header));
}
