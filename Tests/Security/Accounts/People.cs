using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using Security;
using Security.Access;
using Security.Accounts;
using Security.Audit;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

/// <summary>Accounts of tests, and what they do first.</summary>
internal static class People
{
    public const string Password = "blue otter reads maps";

    /// <summary>An account that may sign in at once.</summary>
    public static Task<Account> AddAsync(this AccountsHost host, string userName, params Grant[] grants) => host.InScopeAsync(async services =>
    {
        using var act = Acting.Begin(new Act { Actor = Actor.OfService("test"), Reason = "A test needs it." });
        var db = services.GetRequiredService<SecurityDbContext>();
        var account = new Account { Id = Guid.NewGuid(), UserName = userName, PrintedName = "Hana Kim", CreatedAt = host.Clock.GetUtcNow() };
        Assert.Null(await services.GetRequiredService<AccountPasswords>().TrySetAsync(account, Password));
        Assert.True((await services.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded);
        foreach (var grant in grants)
            services.GetRequiredService<IGrantWriter>().Add(db, userName, grant, "A test needs it.");
        await db.SaveChangesAsync();
        return account;
    });

    /// <summary>Switches the second factor on.</summary>
    /// <returns>The key and the recovery codes.</returns>
    public static Task<(string Key, IReadOnlyList<string> Codes)> EnableSecondFactorAsync(this AccountsHost host, string userName) => host.InScopeAsync(async services =>
    {
        using var act = Acting.Begin(new Act { Actor = Actor.OfService("test"), Reason = "A test needs it." });
        var key = AuthenticatorKeys.Create();
        var account = await services.GetRequiredService<SecurityDbContext>().FindAccountAsync(userName, default);
        var codes = await services.GetRequiredService<SecondFactorSetup>().TryEnableAsync(account!, key, host.CodeOf(key), default);
        // The next code is another.
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        return (key, codes!);
    });

    /// <summary>What the app of somebody with this key shows now.</summary>
    public static string CodeOf(this AccountsHost host, string key) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(host.Clock.GetUtcNow().UtcDateTime);

    public static Task<HttpResponseMessage> SignInAsync(this Browserless browser, string userName, string password = Password) =>
        browser.FillInAsync("/account/sign-in", ("UserName", userName), ("Password", password));

    /// <summary>Somebody who is signed in with all there is to it.</summary>
    public static async Task<Browserless> SignedInAsync(this AccountsHost host, string userName)
    {
        var browser = host.NewClient();
        using var answer = await browser.SignInAsync(userName);
        Assert.Equal("/account/session", answer.Headers.Location?.ToString());
        return browser;
    }

    public static Task<List<AuditRecord>> NotesAsync(this AccountsHost host, string action) =>
        host.ReadAsync(db => db.Set<AuditRecord>().AsNoTracking().Where(record => record.Action == action).OrderBy(record => record.Id).ToListAsync());
}
