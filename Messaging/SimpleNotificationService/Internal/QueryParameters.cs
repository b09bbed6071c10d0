using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Writes values under the names of the AWS Query protocol: <c>List.member.1.Name</c>, <c>Map.entry.1.key</c>.</summary>
internal readonly struct QueryParameters(FormBody target, string prefix = "")
{
    public void Add(string name, string? value)
    {
        if (value is not null)
            target.Add(prefix, name, value);
    }

    public void Add(string name, bool? value) =>
        Add(name, value switch { true => "true", false => "false", null => null });

    public void AddMap(string name, Dictionary<string, string>? map)
    {
        var number = 0;
        foreach (var (key, value) in map ?? [])
        {
            var entry = Under($"{name}.entry.{++number}");
            entry.Add("key", key);
            entry.Add("value", value);
        }
    }

    /// <remarks>Message attributes are the one map of SNS whose keys and values are called Name and Value.</remarks>
    public void AddMessageAttributes(Dictionary<string, MessageAttributeValue>? attributes)
    {
        var number = 0;
        foreach (var (name, value) in attributes ?? [])
        {
            var entry = Under($"MessageAttributes.entry.{++number}");
            entry.Add("Name", name);
            value.WriteTo(entry.Under("Value"));
        }
    }

    public void AddMembers<T>(string name, List<T>? list, Action<T, QueryParameters> write)
    {
        for (var index = 0; index < (list?.Count ?? 0); index++)
            write(list![index], Under($"{name}.member.{index + 1}"));
    }

    public void AddTags(List<Tag>? tags) => AddMembers("Tags", tags, static (tag, member) =>
    {
        member.Add("Key", tag.Key);
        member.Add("Value", tag.Value);
    });

    private QueryParameters Under(string name) => new(target, $"{prefix}{name}.");
}
