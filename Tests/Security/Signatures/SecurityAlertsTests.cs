using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Signatures;
using ServiceDefaults;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Security.Signatures;

public sealed class SecurityAlertsTests
{
    private static readonly Actor Admin = new("root", "Ada Admin", ActorKind.Person);

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Acknowledge_AnAlert_KeepsWhoDidItFirst(DatabaseProvider provider)
    {
        await using var host = await SigningHost.StartAsync(provider);
        var alert = await AddAsync(host);
        using var admin = await SignInAsync(host, Admin, Roles.Administrator);
        using var second = await SignInAsync(host, new Actor("second", "Second", ActorKind.Person), Roles.Administrator);
        Assert.Equal([alert.Id], (await OpenAsync(admin)).Select(open => open.Id));

        Assert.Equal(HttpStatusCode.OK, await AcknowledgeAsync(admin, alert.Id));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await AcknowledgeAsync(second, alert.Id));

        Assert.Empty(await OpenAsync(admin));
        var kept = await host.WithAsync(db => db.Set<SecurityAlert>().SingleAsync(Cancel));
        Assert.Equal((SignatureDatabase.Start, "Ada Admin (root)"), (kept.AcknowledgedAt, kept.AcknowledgedBy));
    }

    [Fact]
    public async Task Acknowledge_AnUnknownAlert_Is404()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        using var admin = await SignInAsync(host, Admin, Roles.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, await AcknowledgeAsync(admin, Guid.NewGuid()));
    }

    [Fact]
    public async Task List_ByAnybodyElse_Is403()
    {
        await using var host = await SigningHost.StartAsync(DatabaseProvider.Sqlite);
        using var auditor = await SignInAsync(host, new Actor("a", "A", ActorKind.Person), Roles.Auditor);

        using var answer = await auditor.Http.GetAsync("/api/security-alerts", Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<SigningClient> SignInAsync(SigningHost host, Actor actor, string grant)
    {
        var client = new SigningClient(host);
        await client.SignInAsync(actor, grants: grant);
        return client;
    }

    private static Task<SecurityAlert> AddAsync(SigningHost host) => host.WithAsync(async db =>
    {
        var alert = db.Add(new SecurityAlert { Id = Guid.NewGuid(), Kind = SecurityAlertKinds.RepeatedFailedSignings, SubjectId = "h.kim", At = SignatureDatabase.Start, Text = "3 signings failed." }).Entity;
        await db.SaveChangesAsync(Cancel);
        return alert;
    });

    private static async Task<IReadOnlyList<SecurityAlertSummary>> OpenAsync(SigningClient client) =>
        (await client.Http.GetFromJsonAsync<ListSecurityAlerts.Response>("/api/security-alerts?open=true", StrictJson.Options, Cancel))!.Alerts;

    private static async Task<HttpStatusCode> AcknowledgeAsync(SigningClient client, Guid id)
    {
        using var answer = await client.Http.PostAsync($"/api/security-alerts/{id}/acknowledge", null, Cancel);
        return answer.StatusCode;
    }
}
