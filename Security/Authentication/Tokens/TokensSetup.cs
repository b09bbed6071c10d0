using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Security.Access;

namespace Security.Authentication.Tokens;

/// <summary>Registers personal access tokens.</summary>
internal static class TokensSetup
{
    public static void AddPersonalAccessTokens(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PersonalAccessTokenOptions>().Bind(configuration.GetSection(PersonalAccessTokenOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PersonalAccessTokenOptions>, PersonalAccessTokenOptionsValidator>());
        services.AddSingleton<TokenReader>();
        services.AddSingleton<ISubjectMemory>(provider => provider.GetRequiredService<TokenReader>());
        services.AddScoped<TokenMaker>();
        services.AddScoped<TokenRevoker>();
    }
}
