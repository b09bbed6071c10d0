namespace Forms.ClinicalData;

/// <summary>A value that a system keeps and has no place for, with the place that it came with.</summary>
public sealed record UnplacedItem(string StudyEventOid, string? StudyEventRepeatKey, string FormOid, string? FormRepeatKey, string ItemGroupOid, string? ItemGroupRepeatKey, ClinicalItem Item);
