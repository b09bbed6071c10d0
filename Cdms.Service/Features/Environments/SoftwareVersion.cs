using System.Reflection;

namespace Cdms.Service.Features.Environments;

/// <summary>Version of this software, as the environment tells it to the Builder.</summary>
internal static class SoftwareVersion
{
    public static string Value { get; } = typeof(SoftwareVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
