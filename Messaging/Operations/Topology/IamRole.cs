namespace Messaging.Operations.Topology;

/// <summary>What somebody may do with a topology.</summary>
public enum IamRole
{
    /// <summary>Publishes to topics. A service needs it together with <see cref="Consume"/>.</summary>
    Publish,

    /// <summary>Receives, redelivers and moves messages, and looks at a start whether all is in place.</summary>
    Consume,

    /// <summary>Collects failed messages, lets them go back, and counts what lies in queues. A service needs it unless <c>FailedMessages:IsCollecting</c> is false everywhere.</summary>
    Operate,

    /// <summary>Creates queues, topics and subscriptions: for whoever runs <c>topology provision</c>, never for a service.</summary>
    Provision,
}
