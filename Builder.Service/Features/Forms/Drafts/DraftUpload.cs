using Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.Forms.Drafts;

/// <summary>The form definition of a request's body, read as strictly as everywhere.</summary>
/// <param name="Definition">The form; null where the body is none.</param>
/// <param name="Fault">What is wrong with the body.</param>
internal sealed record DraftUpload(FormDefinition? Definition, FormDefinitionFormatException? Fault)
{
    public const long MaximumBytes = 16 * 1024 * 1024;

    public static async ValueTask<DraftUpload> BindAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        try
        {
            return new(CanonicalJson.Deserialize(body.ToArray()), null);
        }
        catch (FormDefinitionFormatException fault)
        {
            return new(null, fault);
        }
    }

    /// <summary>The answer where the body is no definition, or that of another form; null: it is this form's.</summary>
    public ProblemHttpResult? FindProblem(string studyOid, string formOid)
    {
        if (Definition is null)
            return Problem.Unprocessable("draft-unreadable", $"The body is no form definition in canonical JSON: {Fault!.Path} {Fault.Fault}",
                "Write the definition with CanonicalJson.Serialize (docs/canonical-json.md).", new Place(Path: Fault.Path));
        return Definition.StudyOid == studyOid && Definition.FormDef.Oid == formOid ? null : Problem.Unprocessable("draft-of-another-form",
            $"The definition is that of the form '{Definition.FormDef.Oid}' of the study '{Definition.StudyOid}'.",
            "Send it to the address of that form. A copy under another OID is made with POST …/forms and copyFrom.", new Place(Oid: Definition.FormDef.Oid));
    }
}
