using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Security.Actors;

/// <summary>Makes the actor known in requests and messages.</summary>
internal static class ActorsSetup
{
    public static void AddActors(this IServiceCollection services)
    {
    }

    public static void UseActors(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (ActorClaims.Of(http.User) is not { } actor)
        {
            await next(http);
            return;
        }
        using (Acting.Begin(new Act { Actor = actor, Through = $"{http.Request.Method} {http.Request.Path}" }))
            await next(http);
    });
}
