using System.Text.RegularExpressions;
using Contracts;
using MassTransit;

namespace AsyncApi;

/// <summary>One kind of message: its type, its names on the bus, and who sends it to whom.</summary>
/// <param name="Type">The type in Contracts.</param>
/// <param name="Summary">What it says, by its documentation.</param>
/// <param name="Topic">Name of the SNS topic.</param>
/// <param name="Senders">The services that publish it.</param>
/// <param name="Receivers">The services that subscribe it.</param>
public sealed partial record MessageKind(Type Type, string Summary, string Topic, IReadOnlyList<string> Senders, IReadOnlyList<string> Receivers)
{
    private static readonly string[] Everybody = ["Builder", "CDMS"];

    /// <summary>Its name in the envelope's messageType.</summary>
    public string Urn => MessageUrn.ForTypeString(Type);

    /// <summary>Whether it is for one environment, named in an attribute by which subscriptions filter.</summary>
    public bool IsForOneEnvironment => Receivers is ["CDMS"];

    /// <summary>All messages of Contracts, by name.</summary>
    public static IReadOnlyList<MessageKind> FindAll(Documentation documentation)
    {
        var topology = Bus.Factory.CreateUsingAmazonSqs(sqs => sqs.Host("us-east-1", _ => { })).Topology;
        return [.. MessageTypes(documentation).Select(type => Create(type, documentation.Of(type), topology))];
    }

    /// <summary>The public types of Contracts that are no part of another one, or that say which way they go although they are.</summary>
    private static IEnumerable<Type> MessageTypes(Documentation documentation)
    {
        var types = typeof(FormVersionPublished).Assembly.GetExportedTypes();
        var parts = types.SelectMany(type => type.GetProperties()).SelectMany(property => property.PropertyType.GenericTypeArguments.Append(property.PropertyType)).ToHashSet();
        return types.Where(type => !parts.Contains(type) || Way().IsMatch(documentation.Of(type))).OrderBy(type => type.Name, StringComparer.Ordinal);
    }

    private static MessageKind Create(Type type, string summary, IBusTopology topology)
    {
        if (!topology.TryGetPublishAddress(type, out var address))
            throw new InvalidOperationException($"{type.FullName} has no topic. Make it a message, or a part of one.");

        // A summary that names no way is of a message between all services.
        var way = Way().Match(summary);
        return new MessageKind(type, summary, address.AbsolutePath.TrimStart('/'),
            way.Success ? [way.Groups["from"].Value] : Everybody, way.Success ? [way.Groups["to"].Value] : Everybody);
    }

    [GeneratedRegex("(?<from>Builder|CDMS) → (?<to>Builder|CDMS)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Way();
}
