using Forms;
using Tests.Cdms.Support;

namespace Tests.Entry.Support;

/// <summary>Forms beside the vital signs of <see cref="EntryStudy"/>.</summary>
internal static class VisitForms
{
    public const string AdverseEventsOid = "F.AE";

    /// <summary>A group that repeats.</summary>
    public static FormDefinition AdverseEvents() => new()
    {
        StudyOid = SiteStudy.Study,
        FormDef = new FormDef { Oid = AdverseEventsOid, Name = "Adverse events", Repeating = false, ItemGroupRefs = [new ItemGroupRef { ItemGroupOid = "IG.AE", OrderNumber = 1, Mandatory = false }] },
        ItemGroupDefs = [new ItemGroupDef { Oid = "IG.AE", Name = "Adverse event", Repeating = true, ItemRefs = [new ItemRef { ItemOid = "I.TERM", OrderNumber = 1, Mandatory = true }] }],
        ItemDefs = [new ItemDef { Oid = "I.TERM", Name = "Term", DataType = "text", Length = 40, Question = new TranslatedTexts { Texts = [new() { Language = "en", Text = "What happened?" }, new() { Language = "ko", Text = "무슨 일이 있었습니까?" }] } }],
    };
}
