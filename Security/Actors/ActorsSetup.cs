using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Security.Actors;

/// <summary>Makes the actor known in requests and messages.</summary>
internal static class ActorsSetup
{
    public static void AddActors(this IServiceCollection services) => services.AddSingleton<IBusPipeConfigurator, ActorPipes>();

    public static void UseActors(this WebApplication app) => app.Use(RequestAct.RunAsync);
}
