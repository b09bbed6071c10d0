using Cdms.Service.Data;
using Microsoft.Extensions.DependencyInjection;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Entry;

/// <summary>What a saved value costs the database: many people enter at once, and every statement is a round trip.</summary>
public sealed class OperationCostTests
{
    // Those of one save go in one round trip where the database can.
    private const int Reads = 9, Writes = 7;

    [Fact]
    public async Task Enter_TheNextValueOfAForm_AsksNoMoreThanItDid()
    {
        var commands = new CommandLog();
        await using var study = await EntryStudy.StartAsync(DatabaseProvider.Sqlite, services => services.ConfigureDbContext<SqliteCdmsDbContext>(db => db.AddInterceptors(commands)));
        await study.EnterAsync("I.SYSBP", "120");

        await study.EnterAsync("I.SYSBP", "121", seen: 1);

        var sent = commands.OfTheLastThatSent("INSERT INTO \"ItemChange\"");
        var (reads, writes) = (sent.Count(IsRead), sent.Count(command => !IsRead(command)));
        Assert.True(reads <= Reads && writes <= Writes, $"{reads} reads and {writes} writes:\n{string.Join('\n', sent)}");
    }

    [Fact]
    public async Task Enter_ByMorePeopleThanThereAreConnections_IsSavedForAll()
    {
        DatabaseProviders.SkipUnlessPresent(DatabaseProvider.PostgreSql);
        await using var study = await EntryStudy.StartAsync(DatabaseProvider.PostgreSql, connection: $"{CdmsSettings.SameDatabase};Maximum Pool Size=4;Timeout=5");
        var subjects = Enumerable.Range(2, 12).Select(number => FormattableString.Invariant($"S-{number:D3}")).ToList();
        foreach (var subject in subjects)
            await study.Site.PostAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/subjects", new { siteOid = SiteStudy.Site, subjectKey = subject });

        var answers = await Task.WhenAll(subjects.Select(subject => study.Site.PostAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/subjects/{subject}/operations", new
        {
            operationId = Guid.NewGuid(), deviceTime = study.Cdms.Clock.GetUtcNow(), releaseNumber = 1, studyEventOid = "SE.1", formOid = Given.FormOid,
            changes = new[] { new { itemGroupOid = "IG.VS", itemOid = "I.SYSBP", value = "120", @base = 0 } },
        })));

        Assert.Equal([200], answers.Select(answer => answer.Status).Distinct());
    }

    private static bool IsRead(string command) => command.StartsWith("SELECT", StringComparison.Ordinal);
}
