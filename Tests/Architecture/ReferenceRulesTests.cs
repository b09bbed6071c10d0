namespace Tests.Architecture;

/// <summary>The table "Parts and what each may know" of docs/architecture.md.</summary>
public sealed class ReferenceRulesTests
{
    private static readonly string[] Ours =
    [
        "Contracts", "Forms", "Forms.Components", "Builder.Client", "builder", "Builder.Pages", "Cdms.Entry", "ServiceDefaults", "Security", "Operations", "Builder.Service", "Cdms.Service",
        "Messaging.SimpleNotificationService", "Messaging.AmazonSqs", "Messaging.EntityFrameworkCore", "Messaging.ClaimCheck",
        "Messaging.Operations",
    ];

    private static readonly string[] Bus = ["Messaging.AmazonSqs", "Messaging.EntityFrameworkCore", "Messaging.ClaimCheck", "Messaging.Operations"];

    public static TheoryData<string, string[]> MayKnow() => new()
    {
        { "Contracts", ["Forms"] },
        { "Forms", [] },
        { "Forms.Components", ["Forms"] },
        { "Builder.Client", ["Forms"] },
        { "builder", ["Builder.Client", "Forms"] },
        { "Builder.Pages", ["Builder.Client", "Forms", "Forms.Components"] },
        { "Cdms.Entry", ["Forms", "Forms.Components"] },
        { "Messaging.SimpleNotificationService", [] },
        { "Messaging.AmazonSqs", ["Messaging.Operations", "Messaging.SimpleNotificationService"] },
        { "Messaging.EntityFrameworkCore", ["Messaging.Operations"] },
        { "Messaging.ClaimCheck", [] },
        { "Messaging.Operations", [] },
        { "ServiceDefaults", [.. Bus, "Messaging.SimpleNotificationService"] },
        { "Security", [.. Bus, "Contracts", "ServiceDefaults"] },
        { "Operations", ["Messaging.ClaimCheck", "Messaging.Operations", "Security", "ServiceDefaults"] },
        { "Builder.Service", [.. Bus, "Builder.Pages", "Contracts", "Forms", "Operations", "Security", "ServiceDefaults"] },
        { "Cdms.Service", [.. Bus, "Contracts", "Forms", "Operations", "Security", "ServiceDefaults"] },
    };

    [Theory]
    [MemberData(nameof(MayKnow))]
    public void References_OfEachPart_StayInsideTheTable(string part, string[] allowed)
    {
        var known = AssemblyFile.Read(part).ReferencedAssemblies.Intersect(Ours, StringComparer.Ordinal);

        Assert.Empty(known.Except(allowed, StringComparer.Ordinal));
    }

    [Fact]
    public void References_OfForms_AreTheBaseClassLibraryAlone()
    {
        var foreign = AssemblyFile.Read("Forms").ReferencedAssemblies.Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    [Fact]
    public void References_OfFormsComponents_AreThoseOfABrowser()
    {
        // What ASP.NET Core's server parts bring does not run in WebAssembly.
        var foreign = AssemblyFile.Read("Forms.Components").ReferencedAssemblies
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && !name.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal) && name is not ("Forms" or "Microsoft.JSInterop"));

        Assert.Empty(foreign);
    }

    [Fact]
    public void References_OfContracts_AreMassTransitAbstractionsAlone()
    {
        var foreign = AssemblyFile.Read("Contracts").ReferencedAssemblies
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("MassTransit.Abstractions" or "Forms"));

        Assert.Empty(foreign);
    }

    [Theory]
    [InlineData("Cdms.Service")]
    [InlineData("ServiceDefaults")]
    public void Types_OfTheServices_CallNobodyOverHttp(string part) => Assert.DoesNotContain(AssemblyFile.Read(part).ReferencedTypes, type => IsHttpCalling(type));

    /// <summary>Webhooks go to those outside, by the addresses of subscriptions (docs/decisions/0024): their sender calls, and nothing else of the Builder does.</summary>
    [Fact]
    public void Types_OfTheBuilder_CallOverHttpInTheSenderOfWebhooksAlone() =>
        Assert.Equal(["Builder.Service.Features.Webhooks.Sending.WebhookPost"], TypeUse.Of("Builder.Service", IsHttpCalling));

    [Fact]
    public void Use_OfAType_IsFoundInBodiesAndFields()
    {
        Assert.Contains("Builder.Service.Features.Webhooks.Telling.KnownSubscriptions", TypeUse.Of("Builder.Service", type => type == "System.Threading.Lock"));
        Assert.Contains("Builder.Service.Features.Webhooks.Sending.DueDeliveries", TypeUse.Of("Builder.Service", type => type == "System.Guid"));
    }

    private static bool IsHttpCalling(string type) => type is "System.Net.Http.HttpClient" or "System.Net.Http.HttpMessageInvoker" or "System.Net.Http.IHttpClientFactory"
        or "System.Net.Http.SocketsHttpHandler" or "System.Net.Http.HttpClientHandler" or "System.Net.WebClient" or "System.Net.WebRequest";

    [Theory]
    [InlineData("Builder.Service")]
    [InlineData("Cdms.Service")]
    public void Types_OfTheServices_KnowTheBusByItsOfficialSurfaceAlone(string part) =>
        Assert.DoesNotContain(
            AssemblyFile.Read(part).ReferencedTypes,
            type => type.StartsWith("MassTransit.AmazonSqsTransport.Connection", StringComparison.Ordinal));
}
