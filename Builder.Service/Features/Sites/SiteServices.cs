using Builder.Service.Features.FormDeployments;
using MassTransit;

namespace Builder.Service.Features.Sites;

/// <summary>Registers what is heard of sites.</summary>
internal static class SiteServices
{
    /// <summary>The consumer, for the bus.</summary>
    public static void AddSites(this IBusRegistrationConfigurator bus) => bus.AddBuilderConsumer<SiteReleaseActivatedConsumer>();
}
