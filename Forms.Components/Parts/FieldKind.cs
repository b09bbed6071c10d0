using Forms.Entry;
using Forms.Files;

namespace Forms.Components.Parts;

/// <summary>How an item is entered.</summary>
internal enum FieldKind
{
    Line,
    LongText,
    Radios,
    List,
    File,

    /// <summary>A text to read, which takes no value (REDCap: descriptive).</summary>
    Reading,
    Computed,
}

/// <summary>Decides how an item is entered.</summary>
internal static class FieldKinds
{
    private const int LongestLine = 120;

    public static FieldKind Of(EntryItem item, int mostRadios) => item switch
    {
        { IsDerived: true } => FieldKind.Computed,
        _ when FileItem.Is(item.Definition) => FieldKind.File,
        { Definition.DataType: "hexBinary" or "base64Binary" } => FieldKind.File,
        _ when IsRedCap(item, "descriptive") => FieldKind.Reading,
        _ when IsRedCap(item, "file") => FieldKind.File,
        _ when Choices.Of(item) is { Count: > 0 } choices => choices.Count <= mostRadios ? FieldKind.Radios : FieldKind.List,
        _ when IsRedCap(item, "textarea", "notes") => FieldKind.LongText,
        // REDCap writes Length 999 at every text.
        { Definition: { DataType: null or "text" or "string", Length: > LongestLine and not 999 } } => FieldKind.LongText,
        _ => FieldKind.Line,
    };

    private static bool IsRedCap(EntryItem item, params ReadOnlySpan<string> types)
    {
        foreach (var attribute in item.Definition.Vendor.Attributes)
        {
            if (attribute.Name is "FieldType" && types.Contains(attribute.Value))
                return true;
        }
        return false;
    }
}
