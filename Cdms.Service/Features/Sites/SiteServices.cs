using Security.Signatures;

namespace Cdms.Service.Features.Sites;

/// <summary>What sites need.</summary>
internal static class SiteServices
{
    public static IServiceCollection AddSites(this IServiceCollection services) => services
        .AddScoped<SiteFinder>()
        .AddScoped<SiteReleaseRules>()
        .AddScoped<SiteReleaseSwitch>()
        .AddScoped<AmendmentReader>()
        .AddSignatureSubjects<SiteReleaseSubjects>();
}
