using System.Xml.Linq;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Reads the replies of the Query protocol, whatever namespace they are in.</summary>
internal static class ReplyReading
{
    public static XElement? Child(this XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(element => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal));

    public static string? Text(this XElement? parent, string name) => parent.Child(name)?.Value;

    public static bool? Truth(this XElement? parent, string name) =>
        bool.TryParse(parent.Text(name), out var value) ? value : null;

    public static List<T>? Members<T>(this XElement parent, string name, Func<XElement, T> read) =>
        parent.Child(name)?.Elements().Where(element => element.Name.LocalName is "member").Select(read).ToList() is { Count: > 0 } list ? list : null;

    public static Dictionary<string, string>? Map(this XElement parent, string name) =>
        parent.Child(name)?.Elements().Where(entry => entry.Child("key") is not null)
            .ToDictionary(entry => entry.Text("key")!, entry => entry.Text("value") ?? "", StringComparer.Ordinal);
}
