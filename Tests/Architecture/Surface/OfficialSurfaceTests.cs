using System.Reflection;
using System.Runtime.CompilerServices;

namespace Tests.Architecture.Surface;

/// <summary>With <c>-p:UseOfficialMassTransit=true</c> the services compile unchanged: they use nothing of ours that the official packages lack.</summary>
public sealed class OfficialSurfaceTests
{
    private static readonly string[] Services = ["ServiceDefaults", "Builder.Service", "Cdms.Service"];

    private static readonly HashSet<string> StandIns = new(StringComparer.Ordinal)
    {
        "Messaging.AmazonSqs", "Messaging.EntityFrameworkCore", "Messaging.SimpleNotificationService",
    };

    [Fact]
    public async Task Use_OfTheStandIns_IsWhatTheOfficialSurfaceHas()
    {
        var official = await ReadApprovedAsync();

        var used = Services.SelectMany(service => UsedSurface.Read(service, StandIns)).Distinct(StringComparer.Ordinal);

        Assert.Equal(official.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    /// <summary>An override binds a protected member by name, which no reference shows; so nothing may derive from what is replaced.</summary>
    [Fact]
    public void Types_OfTheServices_DeriveFromNoneOfTheStandIns() =>
        Assert.DoesNotContain(
            Services.SelectMany(service => Assembly.Load(service).GetTypes()),
            type => IsStandIn(type.BaseType) || Array.Exists(type.GetInterfaces(), IsStandIn));

    /// <summary>This assembly stands for a service that uses what the table does not hold: a class that derives, generics, a nested type.</summary>
    [Fact]
    public async Task Use_BeyondTheTable_IsSeen()
    {
        var beyond = UsedSurface.Read("Tests.Architecture", StandIns).Except(await ReadApprovedAsync(), StringComparer.Ordinal);

        Assert.Equal(
            [
                "MassTransit.AmazonSqsBusFactory",
                "MassTransit.AmazonSqsBusFactory.CreateMessageTopology()",
                "MassTransit.SagaClassMap`1",
            ],
            beyond);
    }

    internal static object CreateMessageTopology() => MassTransit.AmazonSqsBusFactory.CreateMessageTopology();

    internal static bool IsMap<T>(object map)
        where T : class, MassTransit.ISaga => map is MassTransit.SagaClassMap<T>;

    private static bool IsStandIn(Type? type) => type is not null && StandIns.Contains(type.Assembly.GetName().Name!);

    private static async Task<IReadOnlyList<string>> ReadApprovedAsync([CallerFilePath] string here = "")
    {
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(Path.GetDirectoryName(here)!, "..", "Approved", "OfficialSurface.txt"), TestContext.Current.CancellationToken);
        return [.. lines.Where(line => line.Length > 0 && line[0] != '#')];
    }
}
