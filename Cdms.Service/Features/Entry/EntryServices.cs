using Cdms.Service.Features.Files;
using Cdms.Service.Features.Subjects;

namespace Cdms.Service.Features.Entry;

/// <summary>What subjects and entries need.</summary>
internal static class EntryServices
{
    public static IServiceCollection AddEntry(this IServiceCollection services) => services
        .AddSingleton<ReleasePlans>()
        .AddScoped<SubjectFinder>()
        .AddScoped<SubjectReleases>()
        .AddScoped<MatrixReader>()
        .AddScoped<SubjectMatrices>()
        .AddScoped<FormPlaces>()
        .AddScoped<SubjectContexts>()
        .AddScoped<FormEntries>()
        .AddScoped<EntryPacks>()
        .AddScoped<FileStore>()
        .AddScoped<OperationRecorder>();
}
