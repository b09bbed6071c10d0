using Forms.ClinicalData;

namespace Tests.Cdms.Exchange;

/// <summary>Clinical data as lines that can be compared: every value with its whole place, and what stood beside the data.</summary>
internal static class ClinicalLines
{
    public static async Task<List<ClinicalSubject>> ReadAsync(Stream file)
    {
        var subjects = new List<ClinicalSubject>();
        await foreach (var subject in new ClinicalDataReader(ClinicalReaderOptions.Default).ReadAsync(file, TestContext.Current.CancellationToken))
            subjects.Add(subject);
        return subjects;
    }

    public static IReadOnlyList<string> Values(IEnumerable<ClinicalSubject> subjects) => [.. (
        from subject in subjects
        from visit in subject.Visits
        from form in visit.Forms
        from held in form.Groups
        from item in held.Items
        select $"{subject.SubjectKey}|{visit.StudyEventOid}[{visit.RepeatKey ?? "-"}]|{form.FormOid}[{form.RepeatKey ?? "-"}]|{held.ItemGroupOid}[{held.RepeatKey ?? "-"}]|{item.ItemOid}={item.Value ?? "-"}|{item.IsNull}|{item.MeasurementUnitOid}")
        .Order(StringComparer.Ordinal)];

    /// <summary>Records beside the data; of a file of ours those alone that it says are of another system.</summary>
    public static IReadOnlyList<string> Records(IEnumerable<ClinicalSubject> subjects, bool isOurs) => [.. (
        from subject in subjects
        from node in NodesOf(subject)
        from kept in node.Node.Kept
        where !isOurs || kept.IsProvenance
        select $"{subject.SubjectKey}|{node.Path}|{kept.Xml}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<(string Path, ClinicalNode Node)> NodesOf(ClinicalSubject subject)
    {
        yield return ("", subject);
        foreach (var visit in subject.Visits)
        {
            var at = $"{visit.StudyEventOid}[{visit.RepeatKey}]";
            yield return (at, visit);
            foreach (var form in visit.Forms)
            {
                yield return ($"{at}|{form.FormOid}[{form.RepeatKey}]", form);
                foreach (var held in form.Groups)
                {
                    yield return ($"{at}|{form.FormOid}[{form.RepeatKey}]|{held.ItemGroupOid}[{held.RepeatKey}]", held);
                    foreach (var item in held.Items)
                        yield return ($"{at}|{form.FormOid}[{form.RepeatKey}]|{held.ItemGroupOid}[{held.RepeatKey}]|{item.ItemOid}", item);
                }
            }
        }
    }
}
