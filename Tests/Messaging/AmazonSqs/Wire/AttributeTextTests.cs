using MassTransit.AmazonSqsTransport.Send;

namespace Tests.Messaging.AmazonSqs.Wire;

public sealed class AttributeTextTests
{
    public static TheoryData<object, string?> Values => new()
    {
        { "text", "text" },
        { " ", null },
        { "bell \u0007", null },
        { "lone \ud800", null },
        { "pair \ud83d\ude00", "pair \ud83d\ude00" },
        { true, "True" },
        { false, null },
        { 1.5, "1.5" },
        { DayOfWeek.Friday, "Friday" },
        { new Uri("queue:a"), "queue:a" },
        { new object(), null },
        { new[] { 1 }, null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void TryFormat_OfAHeader_GivesTextWhereSqsTakesIt(object value, string? text)
    {
        Assert.Equal(text is not null, AttributeText.TryFormat(value, out var found));
        if (text is not null)
            Assert.Equal(text, found);
    }

    [Theory]
    [InlineData("Environment", true)]
    [InlineData("x-own_name.2", true)]
    [InlineData("", false)]
    [InlineData(".a", false)]
    [InlineData("a.", false)]
    [InlineData("a..b", false)]
    [InlineData("a b", false)]
    [InlineData("AWS.trace", false)]
    [InlineData("amazon.trace", false)]
    [InlineData("awsome", true)]
    public void IsName_OfAHeader_FollowsSqs(string name, bool isName) => Assert.Equal(isName, AttributeText.IsName(name));

    [Fact]
    public void Clean_OfTextSqsRefuses_ReplacesWhatItRefuses() =>
        Assert.Equal("a\uFFFDb\uFFFDc\n", AttributeText.Clean("a\u0000b\udc00c\n"));
}
