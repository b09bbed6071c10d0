namespace Builder.Service.Domain;

/// <summary>A form at a visit, as the study's FormRef says.</summary>
public sealed record StudyEventForm(string FormOid, int? OrderNumber = null, bool? IsMandatory = null);
