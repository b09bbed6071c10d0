using MassTransit.Util;

namespace MassTransit;

/// <summary>Adds message types to the publish topology, so that their topics can be deployed at start.</summary>
public static class AmazonSqsPublishTopologyConfigurationExtensions
{
    private const TypeClassification MessageTypes =
        TypeClassification.Concrete | TypeClassification.Closed | TypeClassification.Abstract | TypeClassification.Interface;

    /// <summary>Adds message types.</summary>
    /// <param name="configurator">The bus.</param>
    /// <param name="messageTypes">The types.</param>
    /// <param name="configure">Configures the topic of each type.</param>
    public static void AddPublishMessageTypes(this IAmazonSqsBusFactoryConfigurator configurator, IEnumerable<Type> messageTypes,
        Action<IAmazonSqsMessagePublishTopologyConfigurator, Type>? configure = null)
    {
        foreach (var messageType in messageTypes)
            configurator.Publish(messageType, topic => configure?.Invoke(topic, messageType));
    }

    /// <summary>Adds the message types in the namespace, and below it, and the assembly of a type.</summary>
    /// <typeparam name="T">A type in the namespace.</typeparam>
    /// <param name="configurator">The bus.</param>
    /// <param name="configure">Configures the topic of each type.</param>
    /// <param name="filter">Takes a type or leaves it; null: all.</param>
    public static void AddPublishMessageTypesFromNamespaceContaining<T>(this IAmazonSqsBusFactoryConfigurator configurator,
        Action<IAmazonSqsMessagePublishTopologyConfigurator, Type>? configure = null, Func<Type, bool>? filter = null) =>
        AddPublishMessageTypesFromNamespaceContaining(configurator, typeof(T), configure, filter);

    /// <summary>Adds the message types in the namespace, and below it, and the assembly of a type.</summary>
    /// <param name="configurator">The bus.</param>
    /// <param name="type">A type in the namespace.</param>
    /// <param name="configure">Configures the topic of each type.</param>
    /// <param name="filter">Takes a type or leaves it; null: all.</param>
    public static void AddPublishMessageTypesFromNamespaceContaining(this IAmazonSqsBusFactoryConfigurator configurator, Type type,
        Action<IAmazonSqsMessagePublishTopologyConfigurator, Type>? configure = null, Func<Type, bool>? filter = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.Namespace is null)
            throw new ArgumentException($"{type} has no namespace: name a type whose namespace holds messages.", nameof(type));
        var found = AssemblyTypeCache.FindTypesInNamespace(type,
            candidate => MessageTypeCache.IsValidMessageType(candidate) && (filter is null || filter(candidate)), MessageTypes);
        AddPublishMessageTypes(configurator, found, configure);
    }
}
