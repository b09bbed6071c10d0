using Contracts;
using Forms;

namespace Cdms.Service.Features.FormVersions;

/// <summary>By what a definition is judged before it is installed: it is what the message says it is, and it keeps the structure rules.</summary>
internal static class FormVersionRules
{
    /// <summary>Every breach; empty when the version may be installed.</summary>
    public static IReadOnlyList<FormVersionProblem> FindProblems(FormVersionPublished message, byte[] canonical)
    {
        FormDefinition definition;
        try
        {
            definition = CanonicalJson.Deserialize(canonical);
        }
        catch (FormDefinitionFormatException fault)
        {
            return FormVersionProblems.Limited([FormVersionProblems.NotCanonical(fault)]);
        }

        return FormVersionProblems.Limited([.. FindIdentityProblems(message, definition), .. FormStructure.Check(definition).Select(FormVersionProblems.From)]);
    }

    private static IEnumerable<FormVersionProblem> FindIdentityProblems(FormVersionPublished message, FormDefinition definition)
    {
        if (!string.Equals(message.StudyOid, definition.StudyOid, StringComparison.Ordinal))
            yield return FormVersionProblems.OtherIdentity("study-oid-mismatch", "StudyOid", message.StudyOid, definition.StudyOid);
        if (!string.Equals(message.FormOid, definition.FormDef.Oid, StringComparison.Ordinal))
            yield return FormVersionProblems.OtherIdentity("form-oid-mismatch", "FormOid", message.FormOid, definition.FormDef.Oid);
        if (message.Version < 1)
            yield return FormVersionProblems.BadVersion(message.Version);
    }
}
