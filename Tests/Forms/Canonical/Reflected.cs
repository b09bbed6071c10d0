using System.Collections.Concurrent;
using System.Reflection;
using Forms;

namespace Tests.Forms.Canonical;

/// <summary>Looks into records.</summary>
internal static class Reflected
{
    private static readonly ConcurrentDictionary<PropertyInfo, bool> Nullable = new();
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> ByRecord = new();

    public static bool IsNullable(PropertyInfo property) =>
        Nullable.GetOrAdd(property, static key => new NullabilityInfoContext().Create(key).ReadState == NullabilityState.Nullable);

    /// <summary>The properties that make a record up.</summary>
    public static PropertyInfo[] Properties(Type record) =>
        ByRecord.GetOrAdd(record, static type => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null)]);

    public static object Clone(object record) =>
        record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;

    /// <summary>An <see cref="EquatableList{T}"/> of the elements.</summary>
    public static object ToList(Array items, Type element) =>
        typeof(EquatableList).GetMethod(nameof(EquatableList.ToEquatableList))!.MakeGenericMethod(element).Invoke(null, [items])!;

    public static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>);
}
