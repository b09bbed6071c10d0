using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.AmazonSqsTransport.Connection.Batching;
using MassTransit.AmazonSqsTransport.Connection.Errors;

namespace Tests.Messaging.Connection;

public class EntryRulesTests
{
    [Fact]
    public void SizeOf_NonAsciiText_CountsBytesOfBodyNamesTypesAndValues()
    {
        var entry = Entry("한글", ("Na", "ü"));

        Assert.Equal(6 + 2 + "String".Length + 2, EntryRules.SizeOf(entry));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Check_AtTheLimit_AcceptsAndOneByteMoreRefuses(int excess)
    {
        var entry = Entry(new string('x', 50 + excess));

        var exception = Record.Exception(() => EntryRules.Check(entry, "queue q", limit: 50));

        Assert.Equal(excess == 0, exception is null);
        if (exception is not null)
            Assert.Equal("The message cannot be sent to queue q: it has 51 bytes with its attributes, the limit is 50; use a claim check for large content.", exception.Message);
    }

    [Theory]
    [InlineData("tab\tcr\rlf\n")]
    [InlineData("\u0020\uD7FF\uE000\uFFFD")]
    [InlineData("emoji 😀 and 한글")]
    public void Check_AllowedCharacters_Accepts(string body) => Assert.True(EntryRules.Check(Entry(body), "q", 1000) > 0);

    [Theory]
    [InlineData("a\0", "U+0000 at position 1")]
    [InlineData("ab\u001F", "U+001F at position 2")]
    [InlineData("\uFFFF", "U+FFFF at position 0")]
    public void Check_RefusedCharacter_NamesItAndItsPlace(string body, string expected)
    {
        var exception = Assert.Throws<MessageRefusedException>(() => EntryRules.Check(Entry(body), "q", 1000));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_HalfOfAPair_IsRefused()
    {
        // Not as theory data: attributes are stored as UTF-8, which has no half pairs.
        Assert.Throws<MessageRefusedException>(() => EntryRules.Check(Entry("x\uD83D"), "q", 1000));
        Assert.Throws<MessageRefusedException>(() => EntryRules.Check(Entry("\uDE00x"), "q", 1000));
    }

    [Fact]
    public void Check_ElevenAttributes_Refuses()
    {
        var entry = Entry("x", [.. Enumerable.Range(0, OutgoingEntry.MaximumAttributes + 1).Select(number => ($"a{number}", "v"))]);

        Assert.Contains("it has 11 attributes, the limit is 10", Assert.Throws<MessageRefusedException>(() => EntryRules.Check(entry, "q", 1000)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Type", "x", true)]
    [InlineData("a.b_c-1", "x", true)]
    [InlineData("with space", "x", false)]
    [InlineData(".a", "x", false)]
    [InlineData("a.", "x", false)]
    [InlineData("a..b", "x", false)]
    [InlineData("AWS.x", "x", false)]
    [InlineData("amazon.x", "x", false)]
    [InlineData("a", "", false)]
    [InlineData("a", "\u0001", false)]
    [InlineData("ü", "x", false)]
    public void Attribute_ByTheRulesOfSqs_IsAllowedOrNot(string name, string value, bool allowed) => Assert.Equal(allowed, AttributeRules.IsAllowed(name, value));

    [Fact]
    public void CheckDelivery_DelayAndGroup_FollowTheKindOfQueue()
    {
        var entry = Entry("x");

        EntryRules.CheckDelivery(entry with { Delay = OutgoingEntry.MaximumDelay }, "q", isFifo: false);
        EntryRules.CheckDelivery(entry with { GroupId = "g" }, "q.fifo", isFifo: true);
        Assert.Throws<MessageRefusedException>(() => EntryRules.CheckDelivery(entry with { Delay = TimeSpan.FromSeconds(901) }, "q", isFifo: false));
        Assert.Throws<MessageRefusedException>(() => EntryRules.CheckDelivery(entry with { GroupId = "g", Delay = TimeSpan.FromSeconds(1) }, "q.fifo", isFifo: true));
        Assert.Throws<MessageRefusedException>(() => EntryRules.CheckDelivery(entry, "q.fifo", isFifo: true));
    }

    private static OutgoingEntry Entry(string body, params (string, string)[] attributes) => new(body, ProvisioningTests.Map(attributes));
}
