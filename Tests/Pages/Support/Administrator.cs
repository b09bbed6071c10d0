using System.Text.Json;

namespace Tests.Pages.Support;

/// <summary>The first administrator in a window of their own: makes accounts and grants roles.</summary>
internal sealed class Administrator : IAsyncDisposable
{
    private readonly Person _person;
    private int _people;

    private Administrator(Person person) => _person = person;

    public static async Task<Administrator> SignInAsync(Uri address, string firstPasswordFile) =>
        new(await Person.EnterAsync(address, new("admin", "First administrator", await PasswordInAsync(firstPasswordFile)), "en-GB", 1200));

    /// <summary>Makes an account; a role may name a study and a site: <c>site-staff@S.1@SITE.1</c>.</summary>
    public async Task<Account> AddAsync(string printedName, string[] roles)
    {
        var userName = FormattableString.Invariant($"person.{Interlocked.Increment(ref _people)}");
        var made = await PostAsync("/api/accounts", new { userName, printedName, reason = "A test needs them" });
        foreach (var role in roles.Select(role => role.Split('@')))
            await PostAsync($"/api/accounts/{userName}/grants", new { role = role[0], studyOid = role.ElementAtOrDefault(1), siteOid = role.ElementAtOrDefault(2), reason = "A test needs it" });
        return new(userName, printedName, made.GetProperty("password").GetString()!);
    }

    public ValueTask DisposeAsync() => _person.DisposeAsync();

    // The service is ready before its first administrator is made; the file is put in its place whole.
    private static async Task<string> PasswordInAsync(string file)
    {
        using var watcher = new FileSystemWatcher(Path.GetDirectoryName(file)!, Path.GetFileName(file));
        var isThere = new TaskCompletionSource();
        watcher.Created += (_, _) => isThere.TrySetResult();
        watcher.Renamed += (_, _) => isThere.TrySetResult();
        watcher.EnableRaisingEvents = true;
        if (!File.Exists(file))
            await isThere.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        return (await File.ReadAllTextAsync(file)).TrimEnd();
    }

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        var answer = await _person.Page.Context.APIRequest.PostAsync(path, new()
        {
            DataObject = body, Headers = [new("Origin", new Uri(_person.Page.Url).GetLeftPart(UriPartial.Authority))],
        });
        Assert.True(answer.Ok, $"{path}: {answer.Status} {await answer.TextAsync()}");
        return (await answer.JsonAsync())!.Value;
    }
}
