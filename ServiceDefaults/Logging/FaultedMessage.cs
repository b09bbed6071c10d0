using System.Collections.Concurrent;
using System.Reflection;
using MassTransit;

namespace ServiceDefaults;

/// <summary>A fault is logged with the keys of the message that failed.</summary>
internal static class FaultedMessage
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Known = new();

    public static object Of(object message) =>
        Known.GetOrAdd(message.GetType(), FindFaulted)?.GetValue(message) ?? message;

    private static PropertyInfo? FindFaulted(Type type) =>
        type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(Fault<>))?.GetProperty("Message");
}
