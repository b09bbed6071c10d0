using Forms.Odm.Import;

namespace Forms.Files;

/// <summary>An item whose value is an uploaded file.</summary>
/// <remarks>
/// ODM has types for bytes inside a file of data (base64Binary) and none for one kept beside it, so it is said by an attribute of a namespace of its own at ItemDef, which goes through import and export like any content beyond ODM.
/// The data type is URI: the value is a <see cref="FileReference"/>, and other systems read it as that.
/// </remarks>
public static class FileItem
{
    /// <summary>Namespace of what an item says beyond ODM.</summary>
    public const string Namespace = "urn:study-forms:item:1";

    /// <summary>The data type of its values.</summary>
    public const string DataType = "URI";

    private const string Attribute = "File", Yes = "Yes";

    /// <summary>Whether an item takes a file.</summary>
    public static bool Is(ItemDef item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Vendor.Attributes.Any(static attribute => IsMark(attribute) && attribute.Value == Yes);
    }

    /// <summary>The item as one that takes a file, or as one that does not. What else it says beyond ODM stays.</summary>
    public static ItemDef Set(ItemDef item, bool isFile)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (Is(item) == isFile)
            return item;
        var others = item.Vendor.Attributes.Where(static attribute => !IsMark(attribute));
        var marked = item with { Vendor = item.Vendor with { Attributes = VendorOrder.Sorted(isFile ? others.Append(new(Namespace, Attribute, Yes)) : others) } };
        // A length, a unit and a list say nothing of a file.
        return isFile ? marked with { DataType = DataType, Length = null, SignificantDigits = null, CodeListRef = null, MeasurementUnitRefs = [], RangeChecks = [] } : marked;
    }

    private static bool IsMark(VendorAttribute attribute) => attribute.Namespace == Namespace && attribute.Name == Attribute;
}
