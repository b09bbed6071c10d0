using MassTransit.Events;
using ServiceDefaults;

namespace Tests.ServiceDefaults.Logging;

/// <summary>Log lines carry the keys of the form at hand, and nothing that somebody entered.</summary>
public class FormLogFieldsTests
{
    private static readonly FormMessage Message = new("ST.DEMO", "F.VS", 3, Guid.NewGuid(), "systolic 120");

    [Fact]
    public void Of_Message_GivesTheKeysAlone() =>
        Assert.Equal(
            new Dictionary<string, object?> { ["StudyOid"] = "ST.DEMO", ["FormOid"] = "F.VS", ["Version"] = 3, ["FormDeploymentId"] = Message.FormDeploymentId },
            new Dictionary<string, object?>(FormLogFields.Of(Message)));

    [Fact]
    public void Of_MessageThatIsNotAboutAForm_GivesNothing() => Assert.Empty(FormLogFields.Of(new { Value = 120 }));

    [Fact]
    public void FaultedMessage_OfAFault_IsTheMessageThatFailed() =>
        Assert.Same(Message, FaultedMessage.Of(new FaultEvent<FormMessage>(Message, null, null!, new InvalidOperationException(), [])));

    [Fact]
    public void FaultedMessage_OfAnythingElse_IsTheMessageItself() => Assert.Same(Message, FaultedMessage.Of(Message));

    internal sealed record FormMessage(string StudyOid, string FormOid, int Version, Guid FormDeploymentId, string Value);
}
