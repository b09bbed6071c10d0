namespace MassTransit;

/// <summary>Configures one subscription of a queue to a topic, and that topic.</summary>
public interface IAmazonSqsTopicSubscriptionConfigurator : IAmazonSqsTopicConfigurator;
