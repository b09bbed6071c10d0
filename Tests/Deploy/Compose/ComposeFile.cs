using Tests.Support;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using Map = System.Collections.Generic.Dictionary<object, object>;

namespace Tests.Deploy.Compose;

/// <summary><c>deploy/compose.yaml</c>, with what it names once and uses several times put in.</summary>
internal static class ComposeFile
{
    /// <summary>Services by name.</summary>
    public static Map Services { get; } = (Map)Load()["services"];

    public static Map Service(string name) => (Map)Services[name];

    /// <summary>The environment of a service.</summary>
    public static Dictionary<string, string> EnvironmentOf(string name) =>
        ((Map)Service(name)["environment"]).ToDictionary(setting => (string)setting.Key, setting => (string)setting.Value, StringComparer.Ordinal);

    private static Map Load()
    {
        using var reader = File.OpenText(RepositoryRoot.Combine("deploy/compose.yaml"));
        return new DeserializerBuilder().Build().Deserialize<Map>(new MergingParser(new Parser(reader)));
    }
}
