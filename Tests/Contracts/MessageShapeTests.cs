using System.Text.Json.Nodes;
using Contracts;
using MassTransit;

namespace Tests.Contracts;

/// <summary>The shape of every message is a promise to whoever subscribed: a change shows here and is reviewed.</summary>
public class MessageShapeTests
{
    public static TheoryData<string> Messages => [.. Samples.All.Select(message => message.GetType().Name)];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Serialize_EachMessage_GivesTheApprovedNamesAndJson(string name) =>
        Approved.Verify(name, Wire.Describe(Sample(name)));

    [Fact]
    public void Name_FaultOfAFormVersion_IsApproved() =>
        Approved.Verify("FaultOfFormVersionPublished", $"urn: {Wire.Urn(typeof(Fault<FormVersionPublished>))}\ntopic: {Wire.Topic(typeof(Fault<FormVersionPublished>))}");

    [Fact]
    public void Name_FaultOfACancellation_IsApproved() =>
        Approved.Verify("FaultOfFormDeploymentCancelled", $"urn: {Wire.Urn(typeof(Fault<FormDeploymentCancelled>))}\ntopic: {Wire.Topic(typeof(Fault<FormDeploymentCancelled>))}");

    [Fact]
    public void Name_FaultsOfAReleaseAndItsWithdrawal_AreApproved()
    {
        Approved.Verify("FaultOfStudyReleasePublished", $"urn: {Wire.Urn(typeof(Fault<StudyReleasePublished>))}\ntopic: {Wire.Topic(typeof(Fault<StudyReleasePublished>))}");
        Approved.Verify("FaultOfStudyReleaseWithdrawn", $"urn: {Wire.Urn(typeof(Fault<StudyReleaseWithdrawn>))}\ntopic: {Wire.Topic(typeof(Fault<StudyReleaseWithdrawn>))}");
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Read_TheApprovedJson_LosesNothing(string name)
    {
        var json = ApprovedJson(name);
        Assert.Equal(json, Wire.Json(Wire.Read(json, Sample(name).GetType())) + "\n");
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Read_WithoutTheOptionalFields_KeepsTheRest(string name)
    {
        var type = Sample(name).GetType();
        var json = JsonNode.Parse(ApprovedJson(name))!.AsObject();
        foreach (var field in Wire.OptionalFields(type))
            Assert.True(json.Remove(field), $"{field} is not in the approved JSON");

        var read = JsonNode.Parse(Wire.Json(Wire.Read(json.ToJsonString(), type)))!.AsObject();

        foreach (var (field, value) in json)
            Assert.True(JsonNode.DeepEquals(value, read[field]), field);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Read_WithAFieldOfALaterVersion_IgnoresIt(string name)
    {
        var json = JsonNode.Parse(ApprovedJson(name))!.AsObject();
        json["addedLater"] = 1;

        Assert.Equal(ApprovedJson(name), Wire.Json(Wire.Read(json.ToJsonString(), Sample(name).GetType())) + "\n");
    }

    private static object Sample(string name) => Samples.All.Single(message => string.Equals(message.GetType().Name, name, StringComparison.Ordinal));

    private static string ApprovedJson(string name) => Approved.Read(name).Split("\n\n", 2)[1];
}
