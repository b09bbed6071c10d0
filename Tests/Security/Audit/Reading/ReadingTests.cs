using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.TestHost;
using Tests.Security.Audit.Support;
using Tests.Support;

namespace Tests.Security.Audit.Reading;

/// <summary>The trail as an inspector reads it.</summary>
public sealed class ReadingTests
{
    private const string Auditor = "a.dit;Person;auditor";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task List_PageByPage_GivesEachRowOnceTheNewestFirst(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var app = await AuditApp.StartAsync(database);
        var ids = await database.AddAsync(AuditRows.Many("S.1", 7));
        var first = await app.GetAsync(Auditor, "/api/audit?pageSize=3&count=true");
        // A row that comes in meanwhile moves nothing.
        await database.AddAsync(AuditRows.Many("S.1", 1));
        var second = await app.GetAsync(Auditor, $"/api/audit?pageSize=3&before={first.GetProperty("next")}");
        var third = await app.GetAsync(Auditor, $"/api/audit?pageSize=3&before={second.GetProperty("next")}");

        Assert.Equal(7, first.GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, third.GetProperty("next").ValueKind);
        Assert.Equal(ids.OrderDescending(), new[] { first, second, third }.SelectMany(Ids));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task List_EachFilter_GivesWhatItNames(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var app = await AuditApp.StartAsync(database);
        var early = (await database.AddAsync([AuditRows.One("S.1", "F.DM/3")]))[0];
        var late = (await database.AddAsync([AuditRows.One("", "F.AE/1", AuditRows.Start.AddHours(1), action: "signed-in")]))[0];

        async Task<IEnumerable<long>> FindAsync(string query) => Ids(await app.GetAsync(Auditor, $"/api/audit?{query}"));

        Assert.Equal([early], await FindAsync("studyOid=S.1"));
        Assert.Equal([late], await FindAsync("studyOid="));
        Assert.Equal([late, early], await FindAsync("actor=h.kim"));
        Assert.Empty(await FindAsync("actor=h"));
        Assert.Equal([late], await FindAsync("from=2026-03-14T09:00:01Z"));
        Assert.Equal([early], await FindAsync("to=2026-03-14T10:00:00Z"));
        Assert.Equal([early], await FindAsync("subject=F.DM"));
        Assert.Equal([late], await FindAsync("action=signed-in"));
        Assert.Equal([late, early], await FindAsync("traceId=0af7651916cd43dd8448eb211c80319c"));
        Assert.Equal([late, early], await FindAsync("messageId=5f0c6f0e-8f5a-4f5e-9d57-6f8a2c1b0e11"));
        Assert.Empty(await FindAsync("messageId=00000000-0000-0000-0000-000000000001"));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task List_RowsWithAnAccessClass_ExistOnlyForWhoMaySeeThem(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var app = await AuditApp.StartAsync(database);
        var open = (await database.AddAsync([AuditRows.One("S.1")]))[0];
        var blinded = (await database.AddAsync([AuditRows.One("S.1", accessClass: "blinded")]))[0];
        var other = (await database.AddAsync([AuditRows.One("S.2", accessClass: "blinded")]))[0];

        await AssertSeenAsync(app, Auditor, [open]);
        await AssertSeenAsync(app, $"{Auditor};S.1|blinded", [blinded, open]);
        await AssertSeenAsync(app, $"{Auditor};S.1|blinded,S.2|blinded", [other, blinded, open]);
        await AssertSeenAsync(app, $"{Auditor};S.1|unblinded", [open]);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task List_ByAnAuditorOfOneStudy_GivesThatStudyAlone(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var app = await AuditApp.StartAsync(database);
        var first = (await database.AddAsync([AuditRows.One("S.1")]))[0];
        await database.AddAsync([AuditRows.One("S.2"), AuditRows.One("")]);

        await AssertSeenAsync(app, "a.dit;Person;auditor@S.1", [first]);
        // A designer of the other study reads no trail there.
        await AssertSeenAsync(app, "a.dit;Person;auditor@S.1,designer@S.2", [first]);
        Assert.Empty(Ids(await app.GetAsync("a.dit;Person;auditor@S.1", "/api/audit?studyOid=S.2")));
    }

    [Fact]
    public async Task Read_NotSignedInOrWithoutTheRight_IsRefused()
    {
        await using var database = await AuditDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var app = await AuditApp.StartAsync(database);
        foreach (var address in new[] { "/api/audit", "/api/audit.csv", "/api/audit/verification", "/api/audit/peer-heads?service=builder", "/api/audit/redactions" })
        {
            using var nobody = app.App.GetTestClient();
            using var designer = app.ClientOf("d.sign;Person;designer");

            Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await designer.GetAsync(address)).StatusCode);
        }
    }

    [Theory]
    [InlineData("pageSize=0")]
    [InlineData("pageSize=501")]
    [InlineData("actor=%00")]
    public async Task List_WhatCannotBe_IsABadRequest(string query)
    {
        await using var database = await AuditDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var app = await AuditApp.StartAsync(database);
        using var client = app.ClientOf(Auditor);

        using var answer = await client.GetAsync($"/api/audit?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task AssertSeenAsync(AuditApp app, string user, long[] ids)
    {
        var page = await app.GetAsync(user, "/api/audit?count=true");
        Assert.Equal(ids, Ids(page));
        Assert.Equal(ids.Length, page.GetProperty("total").GetInt32());
    }

    private static IEnumerable<long> Ids(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64());
}
