using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AsyncApi;

/// <summary>What the documentation file of an assembly says, as plain text.</summary>
public sealed partial class Documentation
{
    private readonly Dictionary<string, XElement> _members;

    private Documentation(XDocument file) =>
        _members = file.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Reads the file that lies beside the assembly.</summary>
    public static Documentation Read(Assembly assembly) => new(XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")));

    /// <summary>The summary of a type.</summary>
    public string Of(Type type) => Summary($"T:{type.FullName}");

    /// <summary>The summary of a property, or of the parameter of a record that makes it.</summary>
    public string Of(PropertyInfo property) =>
        _members.ContainsKey($"P:{property.DeclaringType!.FullName}.{property.Name}")
            ? Summary($"P:{property.DeclaringType.FullName}.{property.Name}")
            : Text(_members[$"T:{property.DeclaringType.FullName}"].Elements("param").Single(parameter => (string?)parameter.Attribute("name") == property.Name));

    private string Summary(string name)
    {
        var member = _members[name];
        return (string?)member.Element("inheritdoc")?.Attribute("cref") is { } inherited ? Summary(inherited) : Text(member.Element("summary")!);
    }

    private static string Text(XElement element) => Space().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement see when (string?)see.Attribute("cref") is { } cref => NameIn(cref),
        XElement element => element.Value,
        _ => "",
    };

    // Fields go by the name that they have on the wire.
    private static string NameIn(string cref)
    {
        var name = cref[(cref.LastIndexOf('.') + 1)..];
        return cref.StartsWith("P:", StringComparison.Ordinal) ? JsonNamingPolicy.CamelCase.ConvertName(name) : name;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();
}
