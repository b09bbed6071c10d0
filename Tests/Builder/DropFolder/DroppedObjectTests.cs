using Builder.Service.Features.DropFolder;

namespace Tests.Builder.DropFolder;

/// <summary>What is read of an entry of a notification.</summary>
public sealed class DroppedObjectTests
{
    [Theory]
    [InlineData("red+flower.jpg", "red flower.jpg")]
    [InlineData("a%2Bb.csv", "a+b.csv")]
    [InlineData("%ED%99%9C%EB%A0%A5/%25.xml", "활력/%.xml")]
    public void Of_AnEncodedKey_Decodes(string key, string expected) => Assert.Equal(expected, Of(key).Key);

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
    [Theory]
    [InlineData("0055AED6DCD90281E5", "0055AED6DCD90281E6", true)]
    [InlineData("0055AED6DCD90281E5", "0055AED6DCD90281E5", false)]
    [InlineData("0055AED6DCD902", "0055AED6DCD90281E5", true)]
    [InlineData("0056", "0055AED6DCD90281E5", false)]
    [InlineData("00", "0000", false)]
    [InlineData("", "0055", false)]
    [InlineData("0055", "", false)]
    public void IsBefore_OfTwoSequencers_ComparesThemAsS3Says(string sequencer, string other, bool expected) =>
        Assert.Equal(expected, Of("k", sequencer).IsBefore(other));

    [Fact]
    public void EventHash_OfTwoEventsOfOneObject_Differs()
    {
        Assert.NotEqual(Of("k", "01").EventHash, Of("k", "02").EventHash);
        Assert.Equal(Of("k", "01").ObjectHash, Of("k", "02").ObjectHash);
        Assert.NotEqual(Of("k").ObjectHash, Of("l").ObjectHash);
    }

    private static DroppedObject Of(string key, string sequencer = "01") =>
        DroppedObject.Of(new() { S3 = new() { Bucket = new() { Name = "b" }, Facts = new() { Key = key, ETag = "e", Size = 1, Sequencer = sequencer } } });
}
