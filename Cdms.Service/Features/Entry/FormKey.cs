using Cdms.Service.Domain;

namespace Cdms.Service.Features.Entry;

/// <summary>Which form of a subject.</summary>
internal sealed record FormKey(string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey)
{
    public static FormKey Of(OperationRequest request) => new(request.StudyEventOid, request.StudyEventRepeatKey, request.FormOid, request.FormRepeatKey);

    public static FormKey Of(FormInstance form) => new(form.StudyEventOid, form.StudyEventRepeatKey, form.FormOid, form.FormRepeatKey);
}
