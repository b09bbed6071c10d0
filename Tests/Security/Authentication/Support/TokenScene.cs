using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Security.Authentication.People;
using Security.Authentication.Subjects;
using Security.Authentication.Tokens;

namespace Tests.Security.Authentication.Support;

/// <summary>A service, and a person in it who makes tokens. The clock stands until it is advanced.</summary>
internal sealed class TokenScene : IAsyncDisposable
{
    public const string Owner = "oidc:Hana-1";

    private TokenScene(SignInHost host, FakeTimeProvider clock) => (Host, Clock) = (host, clock);

    public SignInHost Host { get; }

    public FakeTimeProvider Clock { get; }

    public Browser Browser { get; } = new();

    /// <param name="database">Which database.</param>
    /// <param name="grants">What the owner holds.</param>
    /// <param name="settings">The configuration.</param>
    public static async Task<TokenScene> StartAsync(Tests.Support.DatabaseProvider database, string grants, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        var scene = new TokenScene(await SignInHost.StartAsync(database, settings, clock), clock);
        await scene.Host.WriteAsync(db =>
        {
            db.Add(new Person { SubjectId = Owner, PrintedName = "Hana Kim", ProviderGrants = grants, LastSeenAt = clock.GetUtcNow() });
            return Task.CompletedTask;
        });
        (await scene.Browser.EnterAsync(scene.Host, Owner, "Hana Kim", grants)).EnsureSuccessStatusCode();
        return scene;
    }

    public async Task<MadeToken> MakeAsync(string name, params string[] grants)
    {
        using var answer = await PostAsync("/api/tokens", new { name, grants });
        return (await answer.EnsureSuccessStatusCode().ReadAsync<MadeToken>())!;
    }

    public Task<HttpResponseMessage> PostAsync(string path, object body) => Browser.PostJsonAsync(new Uri(Host.Address, path), body);

    public Task<HttpResponseMessage> AskAsync(string token) => Host.ClientWith(token).GetAsync("/who", TestContext.Current.CancellationToken);

    /// <summary>As whom a token acts; null when it is refused.</summary>
    public async Task<SignedIn?> WhoAsync(string token)
    {
        using var answer = await AskAsync(token);
        return answer.IsSuccessStatusCode ? await answer.ReadAsync<SignedIn>() : null;
    }

    /// <summary>Changes the owner's row as another request would, so that the change counts at once.</summary>
    public async Task ChangeOwnerAsync(Action<Person> change)
    {
        await Host.WriteAsync(async db => change(await db.Set<Person>().SingleAsync()));
        Host.Services.GetRequiredService<SubjectReader>().Forget(Owner);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await Host.DisposeAsync();
    }
}
