using MassTransit.AmazonSqsTransport.Connection.Provisioning;

namespace Tests.Messaging.Connection;

public class AttributeTextTests
{
    [Theory]
    [InlineData("true", "True", true)]
    [InlineData("45", "45", true)]
    [InlineData("45", "46", false)]
    [InlineData("45", null, false)]
    [InlineData("""{"a":["x","y"],"b":[{"prefix":"p"}]}""", """{ "b": [ { "prefix": "p" } ], "a": ["y", "x", "x"] }""", true)]
    [InlineData("""{"a":[1.0]}""", """{"a":[1]}""", true)]
    [InlineData("""{"a":["1"]}""", """{"a":[1]}""", false)]
    [InlineData("""{"a":[{"numeric":[">",0,"<=",5]}]}""", """{"a":[{"numeric":["<=",0,">",5]}]}""", false)]
    [InlineData("""{"a":["x"]}""", "{not json", false)]
    [InlineData("x", "X", false)]
    public void AreEqual_ByMeaning(string declared, string? actual, bool expected) => Assert.Equal(expected, AttributeText.AreEqual(declared, actual));

    [Fact]
    public void Changes_OfFilterScope_ComeInTheOrderThatSnsTakes()
    {
        var body = ProvisioningTests.Map(("FilterPolicy", """{"a":{"b":["x"]}}"""), ("FilterPolicyScope", "MessageBody"));
        var attributes = ProvisioningTests.Map(("FilterPolicyScope", "MessageAttributes"), ("FilterPolicy", """{"a":["x"]}"""));

        Assert.Equal(["FilterPolicyScope", "FilterPolicy"], SubscriptionAttributes.Changes(body, attributes).Select(change => change.Key));
        Assert.Equal(["FilterPolicy", "FilterPolicyScope"], SubscriptionAttributes.Changes(attributes, body).Select(change => change.Key));
    }

    [Fact]
    public void Changes_ToWhatIsTheDefault_AreNone() =>
        Assert.Empty(SubscriptionAttributes.Changes(
            ProvisioningTests.Map(("RawMessageDelivery", "false"), ("FilterPolicyScope", "MessageAttributes")), new Dictionary<string, string>()));

    [Fact]
    public void Settable_OfEncryptedQueue_LeavesOutWhatExcludesIt()
    {
        var copy = QueueAttributes.Settable(ProvisioningTests.Map(
            ("QueueArn", "arn"), ("Policy", "{}"), ("RedrivePolicy", "{}"), ("ApproximateNumberOfMessages", "5"), ("VisibilityTimeout", "45"),
            ("KmsMasterKeyId", "alias/k"), ("KmsDataKeyReusePeriodSeconds", "300"), ("SqsManagedSseEnabled", "false")));

        Assert.Equal(["KmsDataKeyReusePeriodSeconds", "KmsMasterKeyId", "VisibilityTimeout"], copy.Keys.Order(StringComparer.Ordinal));
    }
}
