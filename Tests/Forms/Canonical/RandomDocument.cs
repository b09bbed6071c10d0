using Forms;

namespace Tests.Forms.Canonical;

/// <summary>Fills the records of canonical documents from a seed: every property, whatever is added to them later.</summary>
internal sealed class RandomDocument(int seed, bool full = false)
{
    private static readonly string[] Pieces =
        ["a", "I", "İ", "ı", "ß", "é", "e\u0301", "한", "漢", "😀", "\uFEFF", "\u2028", " ", "\t", "\r\n", "\n", "\"", "\\", "/", "<b>", "&amp;", "\u0001", "\u007F", "\uFFFE", "١", "0", "\u200F"];

    private readonly Random _random = new(seed);
    private int _oids;

    public FormDefinition Form() => (FormDefinition)Value(typeof(FormDefinition), nullable: false)!;

    public StudyOutline Outline() => (StudyOutline)Value(typeof(StudyOutline), nullable: false)!;

    public ReleaseManifest Manifest() => (ReleaseManifest)Value(typeof(ReleaseManifest), nullable: false)!;

    private object? Value(Type type, bool nullable)
    {
        if (nullable && !full && _random.Next(3) == 0)
            return null;
        if (type == typeof(string))
            return Text();
        if (type == typeof(int?) || type == typeof(int))
            return _random.Next(-5, 5000);
        if (type == typeof(bool?))
            return _random.Next(2) == 0;
        if (type == typeof(decimal?))
            return new decimal(_random.Next(), 0, 0, _random.Next(2) == 0, (byte)_random.Next(6));
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>) ? List(type.GenericTypeArguments[0]) : Record(type);
    }

    private string Text() => string.Concat(Enumerable.Range(0, full ? 3 : _random.Next(4)).Select(_ => Pieces[_random.Next(Pieces.Length)]));

    private object List(Type element)
    {
        var items = Array.CreateInstance(element, full ? 2 : _random.Next(3));
        for (var index = 0; index < items.Length; index++)
            items.SetValue(Value(element, nullable: false), index);
        return Reflected.ToList(items, element);
    }

    private object Record(Type type)
    {
        if (type.GetConstructor(Type.EmptyTypes) is null)
        {
            var parameters = type.GetConstructors()[0].GetParameters();
            return type.GetConstructors()[0].Invoke([.. parameters.Select(parameter => Value(parameter.ParameterType, nullable: false))]);
        }
        var record = Activator.CreateInstance(type)!;
        foreach (var property in Reflected.Properties(type))
        {
            // OIDs are unique, so that the order of definitions is fixed by them.
            var value = string.Equals(property.Name, "Oid", StringComparison.Ordinal) ? $"{Text()}{_oids++}" : Value(property.PropertyType, Reflected.IsNullable(property));
            property.SetValue(record, value);
        }
        return record;
    }
}
