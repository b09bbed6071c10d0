using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Security;
using Security.Actors;

namespace Tests.Security.Actors;

/// <summary>A request is the act of whoever is signed in.</summary>
public sealed class RequestActTests
{
    [Fact]
    public async Task Run_SignedIn_IsThatPersonsActThroughTheRequestAsItWasSent()
    {
        var person = new Actor("h.kim", "Hana Kim", ActorKind.Person);
        var http = Request("/api/studies/a%2Fb?token=secret", new ClaimsIdentity(ActorClaims.For(person, []), "test"));
        http.Request.RouteValues["studyOid"] = "a/b";

        var act = await RunAsync(http);

        Assert.Equal((person, "POST /api/studies/a%2Fb", "a/b"), (act.Actor, act.Through, act.StudyOid));
        Assert.Null(Acting.Current);
    }

    [Fact]
    public async Task Run_NotSignedIn_IsAnActOfNobodyThatCanSignIn()
    {
        var act = await RunAsync(Request("http://host/sign-in?x=1", new ClaimsIdentity()));

        Assert.Equal((Actor.Anonymous, ActorKind.Service, "POST /sign-in"), (act.Actor, act.Actor.Kind, act.Through));
        Assert.Null(act.MessageId);
    }

    private static DefaultHttpContext Request(string target, ClaimsIdentity identity)
    {
        var http = new DefaultHttpContext { User = new ClaimsPrincipal(identity) };
        http.Request.Method = "POST";
        http.Request.Path = "/sign-in";
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        return http;
    }

    private static async Task<Act> RunAsync(HttpContext http)
    {
        Act? act = null;
        await RequestAct.RunAsync(http, _ =>
        {
            act = Acting.Current;
            return Task.CompletedTask;
        });
        return act!;
    }
}
