using Forms;
using Forms.Files;

namespace Tests.Cdms.Support;

/// <summary>A form that takes a scan, and files for it.</summary>
internal static class ScanForm
{
    public const string Oid = "F.SCAN", Item = "I.SCAN";

    public static byte[] Pdf { get; } = [.. "%PDF-1.7 SCRIBBLE"u8];

    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    /// <summary>A form with a file and a note.</summary>
    public static FormDefinition Definition() => new()
    {
        StudyOid = SiteStudy.Study,
        FormDef = new FormDef { Oid = Oid, Name = "Scans", Repeating = false, ItemGroupRefs = [new ItemGroupRef { ItemGroupOid = "IG.SCAN", OrderNumber = 1, Mandatory = false }] },
        ItemGroupDefs = [new ItemGroupDef { Oid = "IG.SCAN", Name = "Scans", Repeating = false, ItemRefs = [new ItemRef { ItemOid = Item, OrderNumber = 1, Mandatory = false }, new ItemRef { ItemOid = "I.REMARK", OrderNumber = 2, Mandatory = false }] }],
        ItemDefs = [FileItem.Set(new ItemDef { Oid = Item, Name = "Scan of the letter" }, true), new ItemDef { Oid = "I.REMARK", Name = "Remark", DataType = "text", Length = 40 }],
    };
}
