using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tests.Support;

namespace Tests.Builder.Accounts;

/// <summary>People at the pages of a Builder that has accounts of its own.</summary>
internal static class People
{
    /// <summary>The first account, which makes all others.</summary>
    public const string Administrator = "admin";

    /// <summary>The password that everybody chooses; it may hold nobody's name.</summary>
    public const string Password = "blue otter reads maps";

    /// <summary>The setting that a host needs for it.</summary>
    public static readonly (string Key, string Value) HasAccounts = ("Accounts:Embedded", "true");

    /// <summary>A browser that has the Builder open, and nobody signed in.</summary>
    public static Browserless NewBrowser(this BuilderHost host) => new(host.ClientOptions.BaseAddress);

    /// <summary>The one-time password that the Builder left for its first administrator, once it has.</summary>
    public static async Task<string> FirstPasswordAsync(this BuilderHost host)
    {
        var start = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(service => service.GetType().Name == "FirstAdministratorStart");
        await start.ExecuteTask!.WaitAsync(TestContext.Current.CancellationToken);
        return (await File.ReadAllTextAsync(host.FirstPasswordFile, TestContext.Current.CancellationToken)).Trim();
    }

    /// <summary>The first administrator, signed in with a password chosen at the first sign-in.</summary>
    public static async Task<Browserless> AdministratorAsync(this BuilderHost host) => await host.EnterAsync(Administrator, await host.FirstPasswordAsync());

    /// <summary>Makes an account with a grant, and lets its owner sign in.</summary>
    /// <param name="host">The Builder.</param>
    /// <param name="administrator">Who makes it.</param>
    /// <param name="userName">The user name.</param>
    /// <param name="printedName">The name on signatures.</param>
    /// <param name="role">The role in study S.1.</param>
    public static async Task<Browserless> WelcomeAsync(this BuilderHost host, Browserless administrator, string userName, string printedName, string role)
    {
        using var made = await administrator.PostAsync("/api/accounts", new { userName, printedName, reason = "Joins the study" });
        var password = (await made.JsonAsync(HttpStatusCode.Created)).Text("password")!;
        using var granted = await administrator.PostAsync($"/api/accounts/{userName}/grants", new { role, studyOid = "S.1", reason = "Joins the study" });
        await granted.JsonAsync(HttpStatusCode.Created);
        return await host.EnterAsync(userName, password);
    }

    public static Task<HttpResponseMessage> SignInAsync(this Browserless browser, string userName, string password) =>
        browser.FillInAsync("/account/sign-in", ("UserName", userName), ("Password", password));

    /// <summary>Chooses a new password, as whoever signed in with a one-time password must.</summary>
    public static Task<HttpResponseMessage> ChoosePasswordAsync(this Browserless browser) =>
        browser.FillInAsync("/account/change-password", ("NewPassword", Password), ("RepeatedPassword", Password));

    private static async Task<Browserless> EnterAsync(this BuilderHost host, string userName, string oneTimePassword)
    {
        var browser = host.NewBrowser();
        using var signedIn = await browser.SignInAsync(userName, oneTimePassword);
        Assert.Equal("/account/change-password", signedIn.Headers.Location?.ToString());
        using var chosen = await browser.ChoosePasswordAsync();
        Assert.Equal("/", chosen.Headers.Location?.ToString());
        return browser;
    }
}
