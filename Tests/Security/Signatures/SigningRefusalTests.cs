using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Audit;
using Security.Signatures;
using Tests.Support;

namespace Tests.Security.Signatures;

/// <summary>Who may not sign, and what cannot be signed.</summary>
public sealed class SigningRefusalTests
{
    [Fact]
    public async Task Sign_ByAProgram_IsRefusedWhateverItBrings()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        var thing = await host.AddThingAsync();
        using var program = new SigningClient(host);
        await program.SignInAsync(new Actor("etl", "etl", ActorKind.Program), grants: new Grant(Roles.Publisher, SignatureDatabase.Study).ToString());
        Assert.Equal("403 signing-by-people-only", await program.TryAsync(thing, userName: "etl"));

        using var token = await SigningClient.OfHanaAsync(host);
        token.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sft_hana-s-own-token");
        Assert.Equal("403 signing-by-people-only", await token.TryAsync(thing));

        Assert.Equal(0, await host.WithAsync(db => db.Set<Signature>().CountAsync(Cancel)));
        Assert.Empty(host.Passwords.Asked);
    }

    [Fact]
    public async Task Sign_WithoutTheRightInThisStudy_IsRefused()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host, grants: "publisher@S.OTHER");

        Assert.Equal("403 signing-not-allowed", await hana.TryAsync(thing));
    }

    [Fact]
    public async Task Sign_ByNobody_Is401()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        var thing = await host.AddThingAsync();
        using var nobody = new SigningClient(host);

        using var answer = await nobody.SignAsync(thing);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Sign_OnALockedAccount_SaysSoAndRecordsIt()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);
        for (var i = 0; i < 5; i++)
            await hana.TryAsync(thing, password: "guess");

        Assert.Equal("403 account-locked", await hana.TryAsync(thing));

        Assert.Equal(6, await host.WithAsync(db => db.Set<AuditRecord>().CountAsync(row => row.Action == "signing-failed", Cancel)));
    }

    [Fact]
    public async Task Sign_WithAnUnknownMeaningKindOrRecord_SaysWhich()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        var thing = await host.AddThingAsync();
        using var hana = await SigningClient.OfHanaAsync(host);

        Assert.Equal("400 bad-meaning", await hana.TryAsync(thing, meaning: "Approved"));
        var elsewhere = SignatureDatabase.Thing();
        Assert.Equal("400 bad-reason", await hana.TryAsync(thing, reason: "half of a pair: \ud800"));
        Assert.Equal("400 bad-reason", await hana.TryAsync(thing, reason: new string('x', 501)));
        Assert.Equal("404 unknown-signature-subject", await hana.TryAsync(elsewhere));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
