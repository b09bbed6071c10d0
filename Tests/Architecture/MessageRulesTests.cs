using System.Reflection;
using Contracts;
using MassTransit;

namespace Tests.Architecture;

/// <summary>Every message has somebody who hears it, and a name that tells what happened.</summary>
public sealed class MessageRulesTests
{
    private static readonly Type[] Parts = [typeof(FormVersionProblem), typeof(AuditHead), typeof(StudyReleaseProblem), typeof(ReleasedFormVersion), typeof(SiteImpact), typeof(SiteReleaseApproval),
        typeof(InventoriedFormVersion), typeof(InventoriedRelease)];

    private static readonly Type[] Messages = [.. typeof(FormVersionPublished).Assembly.GetExportedTypes().Except(Parts)];

    [Fact]
    public void Messages_OfContracts_AreEachHeardByAConsumerOrASaga()
    {
        var heard = Services().SelectMany(Heard).ToHashSet();

        Assert.NotEmpty(Messages);
        Assert.All(Messages, message => Assert.Contains(message, heard));
        Assert.Contains(typeof(Fault<FormVersionPublished>), heard);
        Assert.Contains(typeof(Fault<FormDeploymentCancelled>), heard);
        Assert.Contains(typeof(Fault<StudyReleasePublished>), heard);
        Assert.Contains(typeof(Fault<StudyReleaseWithdrawn>), heard);
    }

    [Fact]
    public void Messages_OfContracts_NameWhatHappenedAndWearNoSuffix()
    {
        string[] forbidden = ["Event", "Message", "Dto", "Command", "Notification"];

        Assert.All(Messages, message => Assert.DoesNotContain(forbidden, suffix => message.Name.EndsWith(suffix, StringComparison.Ordinal)));
        // A release that is ready is so from then on; "withdrawn" is the past too.
        Assert.All(Messages.Except([typeof(StudyReleaseReady), typeof(StudyReleaseWithdrawn)]), message => Assert.EndsWith("ed", message.Name, StringComparison.Ordinal));
    }

    private static IEnumerable<Type> Services() =>
        new[] { "Builder.Service", "Cdms.Service", "Security" }.SelectMany(name => Assembly.Load(name).GetTypes());

    private static IEnumerable<Type> Heard(Type type) => Consumed(type).Concat(Correlated(type));

    private static IEnumerable<Type> Consumed(Type type) => type.GetInterfaces()
        .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IConsumer<>))
        .Select(i => i.GetGenericArguments()[0]);

    private static IEnumerable<Type> Correlated(Type type) => typeof(StateMachine).IsAssignableFrom(type)
        ? type.GetProperties()
            .Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(Event<>))
            .Select(p => p.PropertyType.GetGenericArguments()[0])
        : [];
}
