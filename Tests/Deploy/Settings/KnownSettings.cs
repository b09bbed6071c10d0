using System.Collections;
using System.Reflection;

namespace Tests.Deploy.Settings;

/// <summary>The settings that the services read: what the options classes have below their sections.</summary>
internal static class KnownSettings
{
    // Lists; their class is that of one entry, or holds them.
    private static readonly string[] Lists = ["ApiClients", "Environments"];

    private static readonly Dictionary<string, Type> Sections = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file))
        .Where(name => name is "Builder.Service" or "Cdms.Service" or "Security" or "ServiceDefaults" || name.StartsWith("Messaging.", StringComparison.Ordinal))
        .SelectMany(name => Assembly.Load(name).GetTypes()).Select(type => (Section: SectionOf(type), Type: type)).Where(pair => pair.Section is not null)
        .ToDictionary(pair => pair.Section!, pair => pair.Type, StringComparer.Ordinal);

    /// <summary>True for the name of one value, as an environment variable spells it: <c>Accounts__Embedded</c>.</summary>
    /// <param name="variable">The environment variable.</param>
    /// <param name="service">Who reads it: <c>Builder.Service</c> or <c>Cdms.Service</c>; null: either.</param>
    public static bool Contains(string variable, string? service = null)
    {
        var path = variable.Split("__");
        return Sections.Any(section => IsOf(section.Value, service) && IsBelow(section.Key.Split(':'), section.Value, path)) || SecretFiles.Contains(variable.Replace("__", ":", StringComparison.Ordinal));
    }

    // What is not the other service's own.
    private static bool IsOf(Type type, string? service) => service is null || type.Assembly.GetName().Name is var name && (name == service || name?.EndsWith(".Service", StringComparison.Ordinal) is false);

    // Those that may be given by a file, with "File" at their end.
    private static IEnumerable<string> SecretFiles => ((IReadOnlyList<string>)Sections["Accounts"].Assembly.GetType("Security.Hardening.SecretFiles", throwOnError: true)!
        .GetProperty("Settings")!.GetValue(null)!).Select(setting => $"{setting}File");

    private static string? SectionOf(Type type) => type.Name.EndsWith("Validator", StringComparison.Ordinal)
        ? null
        : (type.GetField("Section", BindingFlags.Public | BindingFlags.Static) ?? type.GetField("SectionName", BindingFlags.Public | BindingFlags.Static))?.GetRawConstantValue() as string;

    private static bool IsBelow(string[] section, Type type, string[] path)
    {
        if (!path.AsSpan().StartsWith(section))
            return false;
        var rest = path[section.Length..];
        return Lists.Contains(section[0]) ? rest is [var index, ..] && index.All(char.IsAsciiDigit) && Leads(EntryOf(type), rest[1..]) : Leads(type, rest);
    }

    private static Type EntryOf(Type type) => type.GetProperty("All") is { } all ? all.PropertyType.GetGenericArguments()[0] : type;

    private static bool Leads(Type type, string[] path)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (path.Length == 0)
            return value.IsValueType || value == typeof(string) || value == typeof(Uri);
        if (value.IsGenericType && value.GetGenericArguments() is [_, var named])
            return Leads(named, path[1..]);
        if (value != typeof(string) && value.IsAssignableTo(typeof(IEnumerable)))
            return path[0].All(char.IsAsciiDigit) && Leads(value.GetElementType() ?? value.GetGenericArguments()[0], path[1..]);
        return value.GetProperty(path[0]) is { } property && Leads(property.PropertyType, path[1..]);
    }
}
