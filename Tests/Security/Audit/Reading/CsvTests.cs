using System.Text;
using Tests.Security.Audit.Support;
using Tests.Support;

namespace Tests.Security.Audit.Reading;

/// <summary>The trail as a file for a spreadsheet.</summary>
public sealed class CsvTests
{
    private const string Auditor = "a.dit;Person;auditor";

    [Fact]
    public async Task Export_ARowWithTwoChangedValues_HasALineForEach()
    {
        await using var database = await AuditDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await database.AddAsync([AuditRows.One("S.1")]);

        var lines = await ExportAsync(database, "/api/audit.csv");

        Assert.Equal("Id,At,StudyOid,ActorId,ActorName,ActorKind,Service,Action,Entity,Key,Change,Property,OldValue,NewValue,Reason,Through,TraceId,MessageId,AccessClass,Subjects,PayloadHash", lines[0]);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("1,2026-03-14T09:00:00.0000000+00:00,S.1,h.kim,Hana Kim,Person,cdms-uat,saved,FormVersion,F.DM/3,changed,Name,Demography,Démographie,Corrected,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",Items,3,4,", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("@x", "'@x")]
    [InlineData("-2", "'-2")]
    public async Task Export_AValueLikeAFormula_IsText(string value, string exported)
    {
        await using var database = await AuditDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await database.AddAsync([AuditRows.One("S.1", payload: $$"""{"comment":"{{value}}"}""")]);

        var line = (await ExportAsync(database, "/api/audit.csv"))[1];

        Assert.Contains(exported, line, StringComparison.Ordinal);
        Assert.DoesNotContain($",{value}", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_MoreRowsThanAPage_HasThemAllTheNewestFirst()
    {
        await using var database = await AuditDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var ids = await database.AddAsync(Enumerable.Range(0, 1100).Select(_ => AuditRows.One("S.1", payload: "[]")));

        var lines = await ExportAsync(database, "/api/audit.csv?studyOid=S.1");

        Assert.Equal(ids.OrderDescending().Select(id => $"{id}"), lines.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task Export_DamagedRedactedAndBlindedPayloads_ShowsWhatMayBeSeen()
    {
        await using var database = await AuditDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await database.AddAsync([AuditRows.One("S.1", payload: "{broken"), AuditRows.One("S.1", payload: "\"Redacted by two people: redaction 4\""), AuditRows.One("S.1", accessClass: "blinded")]);

        var lines = await ExportAsync(database, "/api/audit.csv");

        Assert.Equal(3, lines.Length);
        Assert.Contains(",Redacted by two people: redaction 4,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",{broken,", lines[2], StringComparison.Ordinal);
    }

    private static async Task<string[]> ExportAsync(AuditDatabase database, string address)
    {
        await using var app = await AuditApp.StartAsync(database);
        using var client = app.ClientOf(Auditor);
        using var answer = await client.GetAsync(address);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        return Encoding.UTF8.GetString(bytes.AsSpan(3)).TrimEnd('\r', '\n').Split("\r\n");
    }
}
