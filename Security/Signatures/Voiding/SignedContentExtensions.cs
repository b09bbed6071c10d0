using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Security.Signatures;

/// <summary>What a service registers so that its records can be signed.</summary>
public static class SignedContentExtensions
{
    /// <summary>Records that can be signed.</summary>
    public static IServiceCollection AddSignatureSubjects<TSubjects>(this IServiceCollection services)
        where TSubjects : class, ISignatureSubjects
    {
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ISignatureSubjects, TSubjects>());
        return services;
    }

    /// <summary>An entity whose change voids signatures.</summary>
    public static IServiceCollection AddSignedContent<TContent>(this IServiceCollection services)
        where TContent : SignedContent
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<SignedContent, TContent>());
        return services;
    }
}
