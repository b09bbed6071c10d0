using System.Collections;
using Forms;

namespace Tests.Forms.Canonical;

/// <summary>Every document that differs from a given one in a single place: a value changed or taken away, an element removed, two elements exchanged where order is content.</summary>
internal static class Variants
{
    public static IEnumerable<(string Change, TDocument Document)> Of<TDocument>(TDocument document)
        where TDocument : class =>
        OfRecord(document).Select(variant => (variant.Change, (TDocument)variant.Value!));

    private static IEnumerable<(string Change, object? Value)> OfValue(object? value, Type type) => value switch
    {
        null => [],
        string text => [("other text", text + "x"), ("blank after", text + " "), .. type == typeof(string) ? [] : NoValue],
        int number => [("other number", number + 1)],
        bool flag => [("other flag", !flag)],
        decimal number => [("other number", number + 0.000001m)],
        _ when Reflected.IsList(type) => OfList((IEnumerable)value, type.GenericTypeArguments[0]),
        _ => OfRecord(value),
    };

    private static readonly (string Change, object? Value)[] NoValue = [("no value", null)];

    private static IEnumerable<(string Change, object? Value)> OfRecord(object record)
    {
        foreach (var property in Reflected.Properties(record.GetType()))
        {
            var value = property.GetValue(record);
            var variants = OfValue(value, property.PropertyType);
            if (value is not null && Reflected.IsNullable(property))
                variants = variants.Concat(NoValue);
            foreach (var (change, variant) in variants)
            {
                var clone = Reflected.Clone(record);
                property.SetValue(clone, variant);
                yield return ($"{property.Name}: {change}", clone);
            }
        }
    }

    private static IEnumerable<(string Change, object? Value)> OfList(IEnumerable list, Type element)
    {
        object[] items = [.. list.Cast<object>()];
        object Copy(IEnumerable<object> from)
        {
            object[] source = [.. from];
            var copy = Array.CreateInstance(element, source.Length);
            source.CopyTo(copy, 0);
            return Reflected.ToList(copy, element);
        }
        if (items.Length > 0)
            yield return ("element removed", Copy(items[..^1]));
        if (items.Length > 1 && !element.IsAssignableTo(typeof(IDefinition)) && element != typeof(VendorAttribute) && !items[0].Equals(items[1]))
            yield return ("elements exchanged", Copy(items.Reverse()));
        // The first element stands for all: they are written by the same code.
        foreach (var (change, variant) in items.Length == 0 ? [] : OfValue(items[0], element))
            yield return ($"[0] {change}", Copy([variant!, .. items[1..]]));
    }
}
