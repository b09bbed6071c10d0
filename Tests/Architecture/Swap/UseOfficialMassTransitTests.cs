namespace Tests.Architecture.Swap;

/// <summary>One build property replaces the three projects that stand in for official packages by those packages; what is ours alone stays.</summary>
/// <remarks>The packages cannot be restored here, so this is what MSBuild evaluates; <see cref="Surface.OfficialSurfaceTests"/> holds that the services then compile.</remarks>
public sealed class UseOfficialMassTransitTests
{
    private const string Swap = "UseOfficialMassTransit=true";
    private static readonly string[] StandIns = ["Messaging.AmazonSqs", "Messaging.EntityFrameworkCore", "Messaging.SimpleNotificationService"];
    private static readonly string[] Official = ["MassTransit.AmazonSQS", "MassTransit.EntityFrameworkCore"];

    [Fact]
    public async Task References_ByDefault_AreTheProjectsOfThisRepository()
    {
        var project = await EvaluatedProject.ReadAsync("ServiceDefaults/ServiceDefaults.csproj");

        // The client of SNS comes with the transport, as the package of it does.
        Assert.Equal(StandIns[..2], project.Projects.Intersect(StandIns, StringComparer.Ordinal));
        Assert.Empty(project.Packages.Intersect(Official, StringComparer.Ordinal));
    }

    [Fact]
    public async Task References_WithTheOfficialPackages_AreThoseInTheVersionOfMassTransit()
    {
        var project = await EvaluatedProject.ReadAsync("ServiceDefaults/ServiceDefaults.csproj", Swap);

        Assert.Empty(project.Projects.Intersect(StandIns, StringComparer.Ordinal));
        Assert.Equal(Official, project.Packages.Intersect(Official, StringComparer.Ordinal));
        Assert.All(Official, package => Assert.Equal(project.CentralVersions["MassTransit"], project.CentralVersions[package]));
    }

    [Fact]
    public async Task References_WithTheOfficialPackages_KeepWhatWorksFromOutside() =>
        Assert.Equal(
            ["Messaging.ClaimCheck", "Messaging.Operations"],
            (await EvaluatedProject.ReadAsync("ServiceDefaults/ServiceDefaults.csproj", Swap)).Projects.Order(StringComparer.Ordinal));

    /// <summary>A reference from elsewhere would bring the stand-ins back beside the packages.</summary>
    [Theory]
    [InlineData("Builder.Service/Builder.Service.csproj")]
    [InlineData("Cdms.Service/Cdms.Service.csproj")]
    [InlineData("Contracts/Contracts.csproj")]
    [InlineData("Messaging/ClaimCheck/Messaging.ClaimCheck.csproj")]
    [InlineData("Messaging/Operations/Messaging.Operations.csproj")]
    public async Task References_OfWhatStays_NameNoStandIn(string file) =>
        Assert.Empty((await EvaluatedProject.ReadAsync(file, Swap)).Projects.Intersect(StandIns, StringComparer.Ordinal));
}
