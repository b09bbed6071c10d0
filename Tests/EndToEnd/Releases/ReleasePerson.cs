using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tests.Support;

namespace Tests.EndToEnd.Releases;

/// <summary>Somebody with an account of the Builder, signed in, who acts by its addresses.</summary>
internal sealed class ReleasePerson : IDisposable
{
    /// <summary>What everybody chooses in the place of the one-time password.</summary>
    public const string Password = "nine calm harbours";

    private readonly Browserless _browser;

    private ReleasePerson(Browserless browser, string userName) => (_browser, UserName) = (browser, userName);

    public string UserName { get; }

    public static async Task<ReleasePerson> AdministratorAsync(StudySystem system) => await EnterAsync(
        system, "admin", (await File.ReadAllTextAsync(system.Processes.FirstPasswordFileOf("builder"), TestContext.Current.CancellationToken)).Trim());

    /// <summary>Makes an account with roles for all studies, and lets its owner sign in.</summary>
    public async Task<ReleasePerson> WelcomeAsync(StudySystem system, string userName, string printedName, params string[] roles)
    {
        var made = await DoAsync("/api/accounts", new { userName, printedName, reason = "Joins the study" });
        foreach (var role in roles)
            await DoAsync($"/api/accounts/{userName}/grants", new { role, reason = "Joins the study" });
        return await EnterAsync(system, userName, made.GetProperty("password").GetString()!);
    }

    /// <summary>Posts what must succeed.</summary>
    public async Task<JsonElement> DoAsync(string path, object body)
    {
        var (status, answer) = await TryAsync(path, body);
        Assert.True((int)status < 300, $"{path}: {status} {answer}");
        return answer;
    }

    public async Task<(HttpStatusCode Status, JsonElement Answer)> TryAsync(string path, object body)
    {
        using var answer = await _browser.PostAsync(path, body);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    public async Task ImportAsync(string file)
    {
        using var content = new StringContent(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), System.Text.Encoding.UTF8, "application/xml");
        using var answer = await _browser.PostAsync("/api/studies/import", content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>Signs a record of the study as approved, with user id and password.</summary>
    public Task<(HttpStatusCode Status, JsonElement Answer)> SignAsync(string type, string key, string hash, string password = Password) =>
        TryAsync("/api/signatures", new { studyOid = LargeStudy.StudyOid, type, key, hash, meaning = "approved", userName = UserName, password });

    public void Dispose() => _browser.Dispose();

    private static async Task<ReleasePerson> EnterAsync(StudySystem system, string userName, string oneTimePassword)
    {
        var browser = new Browserless(system.Processes.Builder.Address);
        using var signedIn = await browser.FillInAsync("/account/sign-in", ("UserName", userName), ("Password", oneTimePassword));
        Assert.Equal("/account/change-password", signedIn.Headers.Location?.ToString());
        using var chosen = await browser.FillInAsync("/account/change-password", ("NewPassword", Password), ("RepeatedPassword", Password));
        Assert.Equal("/", chosen.Headers.Location?.ToString());
        return new(browser, userName);
    }
}
