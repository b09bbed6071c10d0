using Cdms.Service.Domain;

namespace Cdms.Service.Features.Entry;

/// <summary>A form at a visit, and the release whose version counts for it.</summary>
/// <param name="Instance">The form as it is stored; null before its first value.</param>
/// <param name="Plan">The release; null where there is none to use, and then Code and Text say why.</param>
internal sealed record FormPlace(FormInstance? Instance, ReleasePlan? Plan, string? Code = null, string? Text = null)
{
    public static FormPlace Refused(string code, string text) => new(null, null, code, text);
}
