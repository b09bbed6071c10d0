using Messaging.Operations.Topology;

namespace Tests.Messaging.Operations;

public sealed class KmsAliasTests
{
    private static readonly ArnNames Arns = new("aws", "eu-central-1", "123456789012");

    [Theory]
    [InlineData("alias/forms", "alias/forms")]
    [InlineData("arn:aws:kms:eu-central-1:123456789012:alias/forms", "alias/forms")]
    [InlineData("1234abcd-12ab-34cd-56ef-1234567890ab", null)]
    [InlineData("arn:aws:kms:eu-central-1:123456789012:key/1234abcd", null)]
    public void Of_AName_IsItsAlias(string keyId, string? expected) => Assert.Equal(expected, KmsAlias.Of(keyId));

    [Theory]
    [InlineData("1234abcd", "arn:aws:kms:eu-central-1:123456789012:key/1234abcd")]
    [InlineData("arn:aws-cn:kms:cn-north-1:210987654321:key/1234abcd", "arn:aws-cn:kms:cn-north-1:210987654321:key/1234abcd")]
    [InlineData("alias/forms", null)]
    public void Key_OfAName_IsItsArn(string keyId, string? expected) => Assert.Equal(expected, Arns.Key(keyId));

    [Theory]
    [InlineData("alias/aws/sqs", true)]
    [InlineData("arn:aws:kms:eu-central-1:123456789012:alias/aws/sns", true)]
    [InlineData("alias/awsome", false)]
    public void IsOfAws_AName_IsTrueForTheirKeysAlone(string keyId, bool expected) => Assert.Equal(expected, KmsAlias.IsOfAws(keyId));

    [Fact]
    public void Policies_WithAnAlias_AreBoundToIt()
    {
        var statement = Key("alias/forms");

        Assert.Equal(["arn:aws:kms:eu-central-1:123456789012:key/*"], statement.Resources);
        Assert.Equal("""{"ForAnyValue:StringEquals":{"kms:ResourceAliases":"alias/forms"}}""", statement.Condition!.ToJsonString());
    }

    [Fact]
    public void Policies_WithAKey_AreForItAlone()
    {
        var statement = Key("1234abcd");

        Assert.Equal(["arn:aws:kms:eu-central-1:123456789012:key/1234abcd"], statement.Resources);
        Assert.Null(statement.Condition);
    }

    private static IamStatement Key(string keyId)
    {
        var topology = new TopologyDescription("eu-central-1") { KmsKeyId = keyId, Topics = [new DescribedTopic("a", IsPublished: true)] };
        return IamPolicies.Of(topology, Arns, IamRole.Publish).Single(statement => statement.Sid == "UseKey");
    }
}
