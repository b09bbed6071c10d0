using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults;

/// <summary>Message types that a service publishes, so that their topics can be made and rights on them given before the first message.</summary>
/// <param name="Types">The types; faults are no part of it.</param>
public sealed record PublishedMessages(IReadOnlyList<Type> Types);

/// <summary>Says what a service publishes.</summary>
public static class PublishedMessagesExtensions
{
    /// <summary>Adds message types. In mode Verify a topic that is not named here is missing when the first message goes to it.</summary>
    public static IServiceCollection AddPublishedMessages(this IServiceCollection services, params Type[] types) =>
        services.AddSingleton(new PublishedMessages(types));
}
