using System.Collections.Concurrent;
using System.Reflection;

namespace ServiceDefaults;

/// <summary>Which fields of a message a log line carries: keys of forms only, never what somebody entered.</summary>
internal static class FormLogFields
{
    private static readonly string[] Names = ["StudyOid", "FormOid", "Version", "FormDeploymentId"];
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    public static IEnumerable<KeyValuePair<string, object?>> Of(object message) =>
        PropertiesOf(message.GetType()).Select(property => KeyValuePair.Create(property.Name, property.GetValue(message)));

    private static PropertyInfo[] PropertiesOf(Type type) =>
        Known.GetOrAdd(type, static t => [.. t.GetProperties().Where(property => Names.Contains(property.Name))]);
}
