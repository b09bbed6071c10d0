using System.Collections.Concurrent;
using System.Text;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport;

/// <summary>Names topics: namespace with underscores for dots, a hyphen, the type; see the decision record on wire names.</summary>
internal sealed class AmazonSqsMessageNameFormatter : IMessageNameFormatter
{
    private readonly ConcurrentDictionary<Type, string> _names = new();

    public string GetMessageName(Type type) => _names.GetOrAdd(type, static t => Format(t));

    private static string Format(Type type)
    {
        if (type.ContainsGenericParameters)
            throw new ArgumentException($"An open generic type has no topic: {type}.", nameof(type));
        var name = new StringBuilder();
        Append(name, type, null);
        return name.ToString();
    }

    // The namespace is left out where it is that of the generic type around.
    private static void Append(StringBuilder name, Type type, string? surrounding)
    {
        if (type.Namespace is { } own && own != surrounding)
            name.Append(own.Replace('.', '_')).Append('-');
        if (type.DeclaringType is { } outer)
        {
            Append(name, outer, type.Namespace);
            name.Append('_');
        }
        AppendSimpleName(name, type);
    }

    private static void AppendSimpleName(StringBuilder name, Type type)
    {
        name.Append(type.Name.Split('`')[0]);
        if (!type.IsConstructedGenericType)
            return;
        name.Append("--");
        var first = true;
        foreach (var argument in type.GenericTypeArguments)
        {
            if (!first)
                name.Append("__");
            first = false;
            Append(name, argument, type.Namespace);
        }
        name.Append("--");
    }
}
