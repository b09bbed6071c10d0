using Contracts;
using MassTransit;
using ServiceDefaults;

namespace Cdms.Service.Features.FormDeployments;

/// <summary>Answers carry the deployment they are for in their CorrelationId: logs and traces show it, and the Builder reads the sagas of several answers by one statement.</summary>
internal sealed class AnswerCorrelation : IBusPipeConfigurator
{
    public void Configure(IBusFactoryConfigurator bus, IBusRegistrationContext context)
    {
        bus.Send<FormVersionInstalled>(message => message.UseCorrelationId(answer => answer.FormDeploymentId));
        bus.Send<FormVersionRejected>(message => message.UseCorrelationId(answer => answer.FormDeploymentId));
        bus.Send<FormDeploymentCancellationAnswered>(message => message.UseCorrelationId(answer => answer.FormDeploymentId));
        bus.Send<StudyReleaseReady>(message => message.UseCorrelationId(answer => answer.ReleaseDeploymentId));
        bus.Send<StudyReleaseBlocked>(message => message.UseCorrelationId(answer => answer.ReleaseDeploymentId));
    }
}
