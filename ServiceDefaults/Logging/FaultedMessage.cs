using System.Collections.Concurrent;
using System.Reflection;
using MassTransit;

namespace ServiceDefaults;

/// <summary>A fault is logged with the keys of the message that failed.</summary>
public static class FaultedMessage
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Known = new();

    /// <summary>The message that failed, for a fault; any other message itself.</summary>
    public static object Of(object message) =>
        Known.GetOrAdd(message.GetType(), FindFaulted)?.GetValue(message) ?? message;

    private static PropertyInfo? FindFaulted(Type type) =>
        type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(Fault<>))?.GetProperty("Message");
}
