using Cdms.Service.Data;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Security.Audit;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Audit;

/// <summary>What an environment installs or refuses to install is recorded in the name of whoever caused it, on every database alike.</summary>
public sealed class RecordedInstallationsTests
{
    private static readonly Actor Person = new("h.kim", "김하나", ActorKind.Person);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_OfAPersonsVersion_NamesThePersonAndTheMessage(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var (published, messageId) = (Given.Published(), NewId.NextGuid());

        using (Acting.Begin(new Act { Actor = Person }))
            await cdms.PublishAsync(published, messageId);
        await cdms.Answers.NextAsync<FormVersionInstalled>();

        var record = Assert.Single(await RecordsAsync(cdms));
        Assert.Equal((Person.Id, Person.Name, Person.Kind, "cdms-uat"), (record.ActorId, record.ActorName, record.ActorKind, record.Service));
        Assert.Equal((Given.StudyOid, nameof(FormVersionPublished), messageId), (record.StudyOid, record.Through, record.MessageId));
        Assert.Equal(
            ["InstalledFormVersion F.VS/1", $"SettledFormDeployment {published.FormDeploymentId}"], record.Subjects.Split('\n').Order(StringComparer.Ordinal));
        Assert.Contains($"\"ContentHash\":[null,\"{published.ContentHash}\"]", record.Payload, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Install_ManyAtOnce_RecordsEachOnce(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var versions = Enumerable.Range(1, 12).Select(version => Given.Published(version: version)).ToList();

        await Task.WhenAll(versions.SelectMany(version => new[] { cdms.PublishAsync(version), cdms.PublishAsync(version with { Attempt = 2 }) }));
        await cdms.Answers.NextAsync(versions.Count * 2);

        Assert.Equal(
            versions.Select(version => $"InstalledFormVersion F.VS/{version.Version}").Order(StringComparer.Ordinal),
            (await RecordsAsync(cdms)).SelectMany(record => record.Subjects.Split('\n')).Where(subject => subject.StartsWith("Installed", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Cancel_BeforeTheInstallation_RecordsTheTombstone(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        var cancelled = Given.Cancelled(Given.Published());

        using (Acting.Begin(new Act { Actor = Person }))
            await cdms.PublishAsync(cancelled);
        await cdms.Answers.NextAsync<FormDeploymentCancellationAnswered>();

        var record = Assert.Single(await RecordsAsync(cdms));
        Assert.Equal((Person.Id, $"SettledFormDeployment {cancelled.FormDeploymentId}"), (record.ActorId, record.Subjects));
        Assert.Contains("\"IsCancelled\":[null,true]", record.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Install_RedeliveredAfterFailures_IsRecordedOnceAndStillNamesThePerson()
    {
        // The first try and three more in place; the fifth is a redelivery.
        var failing = new FailingCommit(afterwards: false, times: 4);
        await using var cdms = await CdmsHost.StartAsync(configure: services => services.ConfigureDbContext<SqliteCdmsDbContext>(db => db.AddInterceptors(failing)));
        var messageId = NewId.NextGuid();

        using (Acting.Begin(new Act { Actor = Person }))
            await cdms.PublishAsync(Given.Published(), messageId);
        await cdms.Answers.NextAsync<FormVersionInstalled>();

        Assert.Equal(4, failing.Failed);
        var record = Assert.Single(await RecordsAsync(cdms));
        Assert.Equal((Person.Id, messageId), (record.ActorId, record.MessageId));
    }

    /// <summary>Over SNS and SQS, where a message has room for ten attributes.</summary>
    [Fact]
    public async Task Install_OverTheQueues_NamesThePersonAndSoDoesTheAnswer()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: Cancelled);
        await using var cdms = await CdmsHost.StartAsync(settings: Sqs.Settings(emulator.ServiceUrl, "uat"));
        var heard = new HeardActors<FormVersionInstalled>();
        cdms.Bus.ConnectConsumeMessageObserver(heard);

        await Sqs.PublishAsync(emulator.ServiceUrl, Given.Published(), actor: "Person;h.kim;%EA%B9%80%ED%95%98%EB%82%98");
        await cdms.Answers.NextAsync<FormVersionInstalled>();

        var record = Assert.Single(await RecordsAsync(cdms));
        Assert.Equal((Person.Id, Person.Name), (record.ActorId, record.ActorName));
        Assert.Equal("Person;h.kim;%EA%B9%80%ED%95%98%EB%82%98", heard.Actor);
    }

    /// <summary>What is recorded of studies; the first account is made beside, whenever it is.</summary>
    private static Task<List<AuditRecord>> RecordsAsync(CdmsHost cdms) =>
        cdms.ReadAsync(db => db.Set<AuditRecord>().Where(record => record.StudyOid != "").OrderBy(record => record.Id).ToListAsync(Cancelled));

    private sealed class HeardActors<T> : IConsumeMessageObserver<T>
        where T : class
    {
        public string? Actor { get; private set; }

        public Task PreConsume(ConsumeContext<T> context)
        {
            Actor = context.Headers.Get<string>("Actor");
            return Task.CompletedTask;
        }

        public Task PostConsume(ConsumeContext<T> context) => Task.CompletedTask;

        public Task ConsumeFault(ConsumeContext<T> context, Exception exception) => Task.CompletedTask;
    }
}
