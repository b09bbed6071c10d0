namespace Builder.Service.Features.FormDeployments;

/// <summary>A form's lasting identity.</summary>
internal readonly record struct FormKey(string StudyOid, string FormOid);
