using System.Text.Json.Nodes;
using MassTransit;
using MassTransit.AmazonSqsTransport.Connection.Provisioning;

namespace Tests.Messaging.Connection;

public class QueuePolicyTests
{
    private const string Queue = "arn:aws:sqs:eu-west-1:123456789012:q";
    private const string First = "arn:aws:sns:eu-west-1:123456789012:Contracts-First";
    private const string Second = "arn:aws:sns:eu-west-1:123456789012:Contracts-Second";

    [Fact]
    public void Admit_WithoutPolicy_WritesTheStatementOfTheOfficialPackage()
    {
        var policy = QueuePolicy.Admit(null, Queue, [First]);

        var sid = JsonNode.Parse(policy)!["Statement"]![0]!["Sid"]!.GetValue<string>();
        Assert.Matches("^[0-9a-f]{32}$", sid);
        Assert.Equal(
            $$$$"""{"Version":"2012-10-17","Statement":[{"Sid":"{{{{sid}}}}","Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"{{{{Queue}}}}","Condition":{"ArnLike":{"aws:SourceArn":"{{{{First}}}}"}}}]}""",
            JsonNode.Parse(policy)!.ToJsonString());
        Assert.Contains('\n', policy);
    }

    [Fact]
    public void Admit_SecondTopic_GrowsTheSameStatement()
    {
        var before = QueuePolicy.Admit(null, Queue, [First]);

        var after = JsonNode.Parse(QueuePolicy.Admit(before, Queue, [Second]))!;

        var statement = Assert.Single(after["Statement"]!.AsArray());
        Assert.Equal(JsonNode.Parse(before)!["Statement"]![0]!["Sid"]!.ToString(), statement!["Sid"]!.ToString());
        Assert.Equal([First, Second], statement["Condition"]!["ArnLike"]!["aws:SourceArn"]!.AsArray().Select(arn => arn!.ToString()));
    }

    [Fact]
    public void Admit_BesideForeignStatements_LeavesThem()
    {
        const string Foreign = """{"Version":"2012-10-17","Id":"mine","Statement":{"Sid":"x","Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}}""";

        var document = JsonNode.Parse(QueuePolicy.Admit(Foreign, Queue, [First]))!;

        Assert.Equal("mine", document["Id"]!.ToString());
        Assert.Equal(["Deny", "Allow"], document["Statement"]!.AsArray().Select(statement => statement!["Effect"]!.ToString()));
        Assert.Empty(QueuePolicy.FindUnadmitted(document.ToJsonString(), Queue, [First]));
    }

    [Theory]
    [InlineData("""{"ArnLike":{"aws:SourceArn":"arn:aws:sns:eu-west-1:123456789012:*"}}""", true)]
    [InlineData("""{"ArnEquals":{"aws:SourceArn":["other","arn:aws:sns:eu-west-1:123456789012:Contracts-First"]}}""", true)]
    [InlineData("""{"ArnLike":{"aws:SourceArn":"arn:aws:sns:eu-west-1:999999999999:*"}}""", false)]
    [InlineData("""{"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:*:Contracts-*"},"Bool":{"aws:SecureTransport":"true"}}""", false)]
    [InlineData("{}", true)]
    public void FindUnadmitted_ByCondition_TellsWhoMaySend(string condition, bool admitted)
    {
        var policy = $$"""{"Statement":[{"Effect":"Allow","Principal":{"Service":["sns.amazonaws.com"]},"Action":["SQS:SendMessage"],"Resource":"{{Queue}}","Condition":{{condition}}}]}""";

        Assert.Equal(admitted, QueuePolicy.FindUnadmitted(policy, Queue, [First]).Count == 0);
    }

    [Fact]
    public void FindUnadmitted_StatementOfAnotherKind_DoesNotCount()
    {
        const string Policy = """{"Statement":[{"Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"*"},{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::1:root"},"Action":"sqs:*","Resource":"*"}]}""";

        Assert.Equal([First], QueuePolicy.FindUnadmitted(Policy, Queue, [First]));
    }

    [Fact]
    public void Admit_MoreThanAPolicyHolds_SaysSo()
    {
        var topics = Enumerable.Range(0, 200).Select(number => $"{First}{number}").ToList();

        Assert.Contains("the limit is 8,192", Assert.Throws<AmazonSqsTransportConfigurationException>(() => QueuePolicy.Admit(null, Queue, topics)).Message, StringComparison.Ordinal);
    }
}
