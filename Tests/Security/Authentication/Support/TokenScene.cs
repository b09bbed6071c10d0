using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Security.Audit;
using Security.Authentication.People;
using Security.Authentication.Subjects;
using Security.Authentication.Tokens;

namespace Tests.Security.Authentication.Support;

/// <summary>A service, and a person in it who makes tokens. The clock stands until it is advanced; service and clock are shared by the tests of one class, which run one by one.</summary>
internal sealed class TokenScene : IDisposable
{
    private static readonly ConcurrentDictionary<(string, Tests.Support.DatabaseProvider), Lazy<Task<(SignInHost, FakeTimeProvider)>>> Shared = [];

    private TokenScene(SignInHost host, FakeTimeProvider clock) => (Host, Clock) = (host, clock);

    public SignInHost Host { get; }

    public FakeTimeProvider Clock { get; }

    public Browser Browser { get; } = new();

    /// <summary>The person's id; no other test has it.</summary>
    public string Owner { get; } = $"oidc:{Guid.NewGuid():n}";

    /// <param name="database">Which database.</param>
    /// <param name="grants">What the owner holds.</param>
    /// <param name="caller">Which class.</param>
    public static async Task<TokenScene> OpenAsync(Tests.Support.DatabaseProvider database, string grants, [CallerFilePath] string caller = "")
    {
        var (host, clock) = await Shared.GetOrAdd((caller, database), _ => new(() => StartAsync(database))).Value;
        var scene = new TokenScene(host, clock);
        await host.WriteAsync(db =>
        {
            db.Add(new Person { SubjectId = scene.Owner, PrintedName = "Hana Kim", ProviderGrants = grants, LastSeenAt = clock.GetUtcNow() });
            return Task.CompletedTask;
        });
        (await scene.Browser.EnterAsync(host, scene.Owner, "Hana Kim", grants)).EnsureSuccessStatusCode();
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
        await Host.WriteAsync(async db => change(await db.Set<Person>().SingleAsync(person => person.SubjectId == Owner)));
        Host.Services.GetRequiredService<SubjectReader>().Forget(Owner);
    }

    /// <summary>What is kept of the person's one token.</summary>
    public Task<PersonalAccessToken> RowAsync() => Host.ReadAsync(db => db.Set<PersonalAccessToken>().SingleAsync(token => token.OwnerId == Owner));

    /// <summary>What the trail holds of the person, the oldest first.</summary>
    public Task<List<AuditRecord>> TrailAsync() => Host.ReadAsync(db => db.Set<AuditRecord>().Where(record => record.ActorId == Owner).OrderBy(record => record.Id).ToListAsync());

    public void Dispose() => Browser.Dispose();

    private static async Task<(SignInHost, FakeTimeProvider)> StartAsync(Tests.Support.DatabaseProvider database)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        return (await SignInHost.StartAsync(database, null, clock), clock);
    }
}
