namespace Cdms.Service.Features.Laboratories;

/// <summary>What laboratories need.</summary>
internal static class LaboratoryServices
{
    public static IServiceCollection AddLaboratories(this IServiceCollection services) => services
        .AddScoped<LaboratoryReader>()
        .AddScoped<LaboratoryContexts>()
        .AddScoped<LaboratoryFinder>()
        .AddScoped<LaboratorySiteWriter>()
        .AddScoped<RangeWriter>();
}
