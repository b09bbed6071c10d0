using System.Text.Json;

namespace Tests.Pages.Support;

/// <summary>The first administrator in a window of their own: makes accounts and grants roles.</summary>
internal sealed class Administrator : IAsyncDisposable
{
    private readonly Person _person;
    private int _people;

    private Administrator(Person person) => _person = person;

    public static async Task<Administrator> SignInAsync(Uri address, string firstPasswordFile) =>
        new(await Person.EnterAsync(address, new("admin", "First administrator", (await File.ReadAllTextAsync(firstPasswordFile)).TrimEnd()), "en-GB", 1200));

    public async Task<Account> AddAsync(string printedName, string[] roles)
    {
        var userName = FormattableString.Invariant($"person.{Interlocked.Increment(ref _people)}");
        var made = await PostAsync("/api/accounts", new { userName, printedName, reason = "A test needs them" });
        foreach (var role in roles)
            await PostAsync($"/api/accounts/{userName}/grants", new { role, reason = "A test needs it" });
        return new(userName, printedName, made.GetProperty("password").GetString()!);
    }

    public ValueTask DisposeAsync() => _person.DisposeAsync();

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
