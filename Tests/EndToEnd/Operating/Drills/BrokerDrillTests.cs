using FaultProxy;
using Runner.Processes;

namespace Tests.EndToEnd.Operating.Drills;

/// <summary>SNS and SQS are away, refuse, or are not as they were.</summary>
[Collection<DrillCollection>]
public sealed class BrokerDrillTests(DrillSystem drill)
{
    // Queues answer each second here.
    private const int ShortAge = 3;

    private StudySystem System => drill.System;

    private OperatorView Operator => drill.Operator;

    private ServiceProcess Builder => System.Processes.Builder;

    private ServiceProcess Cdms => System.Processes.Cdms("uat");

    [Fact]
    public async Task Broker_AwayAndBack_IsSeenEverywhereAndNothingIsLost()
    {
        var (sinceBuilder, sinceCdms) = (OperatorView.Mark(Builder), OperatorView.Mark(Cdms));
        await Operator.SilentAsync("QueueNotAnswering", "cdms cdms-uat", ShortAge);
        await Operator.SilentAsync("MetricsStale", "builder", ShortAge);

        drill.Broker.Plan = FaultPlan.None.With(FaultKind.ConnectionCut, 1);
        var started = await System.DeployAsync(SampleStudy.Renamed(System.Folder, "DRILL-BROKER"));

        await OperatorView.LoggedAsync(Cdms, sinceCdms, 5102, "cdms-uat");
        await OperatorView.LoggedAsync(Builder, sinceBuilder, 7101, "FormVersionPublished");
        await OperatorView.LoggedAsync(Builder, sinceBuilder, 1801, "QueueMetrics");
        await Operator.RaisedAsync("QueueNotAnswering", "cdms cdms-uat", ShortAge);
        await Operator.RaisedAsync("MetricsStale", "builder", ShortAge);
        await Operator.ReadinessAsync(Cdms, 200, "Degraded Endpoints: cdms-uat");
        // Nobody waits for minutes: the message is made old.
        Assert.NotEqual(0, await SqliteFile.ExecuteAsync(System, "builder", """UPDATE "OutboxMessage" SET "SentTime" = datetime("SentTime", '-10 minutes')"""));
        await Operator.RaisedAsync("OutboxStuck", "builder");
        await OperatorView.DoctorFindsAsync(System.Processes.BuilderStart, "outbox: the oldest of", "OutboxStuck");

        drill.Broker.Plan = FaultPlan.None;
        await Expect.AllInstalledOnceAsync(System, await System.SettleAsync(started));
        await Operator.SilentAsync("QueueNotAnswering", "cdms cdms-uat", ShortAge);
        await Operator.SilentAsync("MetricsStale", "builder", ShortAge);
        await Operator.SilentAsync("OutboxStuck", "builder", 0);
        await Operator.HealthyAsync(Cdms);
    }

    [Fact]
    public async Task Rights_TakenAwayAndGivenBack_AreNamedAndTheServiceGoesOnByItself()
    {
        var since = OperatorView.Mark(Cdms);
        await Operator.SilentAsync("QueueNotAnswering", "cdms cdms-uat", ShortAge);

        drill.Broker.Plan = FaultPlan.None.With(FaultKind.Denied, 1);
        await OperatorView.LoggedAsync(Cdms, since, 5106, "cdms-uat", "not authorized");
        await Operator.RaisedAsync("QueueNotAnswering", "cdms cdms-uat", ShortAge);
        await Operator.ReadinessAsync(Cdms, 200, "Degraded Endpoints: cdms-uat");
        await OperatorView.DoctorFindsAsync(System.Processes.CdmsStart("uat"), "queues and topics", "not authorized");

        drill.Broker.Plan = FaultPlan.None;
        await Operator.SilentAsync("QueueNotAnswering", "cdms cdms-uat", ShortAge);
        await Operator.HealthyAsync(Cdms);
    }

    [Fact]
    public async Task Queue_DeletedAndMadeAnew_IsNamedAndTheServiceGoesOnByItself()
    {
        var since = OperatorView.Mark(Cdms);

        await Queues.DeleteAsync(System, "cdms-uat");
        await OperatorView.LoggedAsync(Cdms, since, 5106, "cdms-uat");
        await Operator.RaisedAsync("QueueNotAnswering", "cdms cdms-uat", ShortAge);
        await Operator.ReadinessAsync(Cdms, 200, "Degraded Endpoints: cdms-uat");
        await OperatorView.DoctorFindsAsync(System.Processes.CdmsStart("uat"), "queue cdms-uat: missing", "topology provision");

        Assert.Equal(0, (await ServiceCommandRun.RunAsync(System.Processes.CdmsStart("uat"), "topology", "provision")).Code);
        await Operator.SilentAsync("QueueNotAnswering", "cdms cdms-uat", ShortAge);
        await Operator.HealthyAsync(Cdms);
        await OperatorView.DoctorIsContentAsync(System.Processes.CdmsStart("uat"));
        await Expect.AllInstalledOnceAsync(System, await System.SettleAsync(await System.DeployAsync(SampleStudy.Renamed(System.Folder, "DRILL-QUEUE"))));
    }

    [Fact]
    public async Task Topic_DeletedAndMadeAnew_KeepsWhatIsPublishedUntilItsReceiversHearItAgain()
    {
        const string Topic = "Contracts-FormVersionPublished";
        var since = OperatorView.Mark(Builder);

        await Topics.DeleteAsync(System, Topic);
        var started = await System.DeployAsync(SampleStudy.Renamed(System.Folder, "DRILL-TOPIC"));
        await OperatorView.LoggedAsync(Builder, since, 7101, "FormVersionPublished");
        await OperatorView.DoctorFindsAsync(System.Processes.BuilderStart, Topic, "missing", "topology provision");
        await OperatorView.DoctorFindsAsync(System.Processes.CdmsStart("uat"), Topic, "missing", "topology provision");

        // Who hears it first: a topic without subscriptions takes what is published, and nobody gets it.
        foreach (var service in new[] { System.Processes.CdmsStart("uat"), System.Processes.BuilderStart })
            Assert.Equal(0, (await ServiceCommandRun.RunAsync(service, "topology", "provision")).Code);
        await Expect.AllInstalledOnceAsync(System, await System.SettleAsync(started));
        await OperatorView.DoctorIsContentAsync(System.Processes.CdmsStart("uat"));
    }

    [Fact]
    public async Task Policy_OfTheQueueTakenAway_IsNamedByDoctorAndPutBackByProvisioning()
    {
        await Queues.ForgetPolicyAsync(System, "cdms-uat");
        await OperatorView.DoctorFindsAsync(System.Processes.CdmsStart("uat"), "policy of queue cdms-uat", "topology provision");

        Assert.Equal(0, (await ServiceCommandRun.RunAsync(System.Processes.CdmsStart("uat"), "topology", "provision")).Code);
        await OperatorView.DoctorIsContentAsync(System.Processes.CdmsStart("uat"));
    }
}
