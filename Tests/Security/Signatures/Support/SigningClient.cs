using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Security;
using Security.Signatures;
using ServiceDefaults;
using Tests.Security.Support;

namespace Tests.Security.Signatures;

/// <summary>One browser's session at the host.</summary>
internal sealed class SigningClient : IDisposable
{
    private readonly HttpClient _http;

    public SigningClient(SigningHost host) => _http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = new Uri(host.Address) };

    public HttpClient Http => _http;

    public static async Task<SigningClient> OfHanaAsync(SigningHost host, string sid = "session-1", params string[] grants)
    {
        var client = new SigningClient(host);
        await client.SignInAsync(SignatureDatabase.Hana, sid, grants: grants.Length > 0 ? grants : [new Grant(Roles.Publisher, SignatureDatabase.Study).ToString()]);
        return client;
    }

    public async Task SignInAsync(Actor actor, string sid = "session-1", DateTimeOffset? authenticatedAt = null, params string[] grants)
    {
        using var answer = await _http.GetAsync(SignInPath(actor, sid, authenticatedAt, grants), TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public static string SignInPath(Actor actor, string sid, DateTimeOffset? authenticatedAt, IEnumerable<string> grants) =>
        $"{TestSignIn.Path}?id={Uri.EscapeDataString(actor.Id)}&name={Uri.EscapeDataString(actor.Name)}&sid={sid}&kind={actor.Kind}"
        + (authenticatedAt is { } time ? $"&authTime={time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}" : "")
        + string.Concat(grants.Select(grant => $"&grant={Uri.EscapeDataString(grant)}"));

    public Task<HttpResponseMessage> SignAsync(
        SecurityDbContext.Thing thing, string? userName = "h.kim", string password = TestPasswords.Right, string? hash = null, string meaning = "approved", string? reason = null) =>
        _http.PostAsJsonAsync("/api/signatures", new
        {
            studyOid = thing.StudyOid,
            type = ThingSubjects.TypeName,
            key = thing.Id.ToString(CultureInfo.InvariantCulture),
            hash = hash ?? thing.Name,
            meaning,
            userName,
            password,
            reason,
        }, TestContext.Current.CancellationToken);

    /// <summary>Tries to sign; the code of the problem, or null when it was signed.</summary>
    public async Task<string?> TryAsync(SecurityDbContext.Thing thing, string? userName = "h.kim", string password = TestPasswords.Right, string? hash = null, string meaning = "approved", string? reason = null)
    {
        using var answer = await SignAsync(thing, userName, password, hash, meaning, reason);
        if (answer.IsSuccessStatusCode)
            return null;
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return $"{(int)answer.StatusCode} {problem.GetProperty("code").GetString()}";
    }

    public async Task<IReadOnlyList<SignatureSummary>> ListAsync(SecurityDbContext.Thing thing)
    {
        var address = $"/api/studies/{OidPath.Segment(thing.StudyOid)}/signatures?type={ThingSubjects.TypeName}&key={thing.Id.ToString(CultureInfo.InvariantCulture)}";
        return (await _http.GetFromJsonAsync<ListSignatures.Response>(address, StrictJson.Options, TestContext.Current.CancellationToken))!.Signatures;
    }

    public void Dispose() => _http.Dispose();
}
