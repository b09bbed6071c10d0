using Cdms.Service.Features.Exchange.Exporting;
using Cdms.Service.Features.Locks;
using Cdms.Service.Features.Queries;
using Cdms.Service.Features.Worklists;
using Security.Signatures;

namespace Cdms.Service.Features.Casebooks;

/// <summary>What the management of data needs: signatures, locks, queries.</summary>
internal static class CasebookServices
{
    public static IServiceCollection AddDataManagement(this IServiceCollection services) => services
        .AddScoped<WorkReader>()
        .AddScoped<DueVisits>()
        .AddScoped<LockReader>()
        .AddScoped<LockWriter>()
        .AddScoped<QueryWriter>()
        .AddScoped<CheckQueries>()
        .AddScoped<IClinicalSignatures, CasebookSignatures>()
        .AddSignatureSubjects<CasebookSubjects>()
        .AddSignatureSubjects<FormSubjects>()
        .AddSignedContent<SignedCasebook>()
        .AddSignedContent<SignedForm>();
}
