using Forms;
using Forms.Comparison;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Builder.Service.Features.Forms.Changes;

/// <summary>Compares two states and answers in the form that was asked for.</summary>
internal static class ChangeAnswer
{
    public static Results<Ok<ChangeList>, FileContentHttpResult, ProblemHttpResult> Of(string studyOid, string formOid, StoredState before, StoredState after, string mediaType)
    {
        var comparison = FormComparison.Compare(CanonicalJson.Deserialize(before.Definition), CanonicalJson.Deserialize(after.Definition));
        if (mediaType is ChangeFormat.Csv)
            return TypedResults.File(ChangeExport.ToCsv(comparison), "text/csv; charset=utf-8", "changes.csv");
        return TypedResults.Ok(new ChangeList(studyOid, formOid, before.Summary, after.Summary, comparison.Class, comparison.Changes, comparison.Renames));
    }
}
