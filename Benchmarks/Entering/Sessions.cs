using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Reliability.Entries;

namespace Benchmarks.Entering;

/// <summary>People who each enter one item after the other for a subject of their own.</summary>
internal sealed class Sessions(HttpClient staff, EntryStudyFile study, int count)
{
    private readonly int[] _entered = new int[count];

    public static IEnumerable<string> SubjectsOf(int count) => Enumerable.Range(0, count).Select(SubjectOf);

    /// <summary>Enters the next item of a session.</summary>
    /// <exception cref="InvalidOperationException">It was not saved.</exception>
    public async Task EnterAsync(int session, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _entered[session]) - 1;
        // A place is entered once, so that no answer has to be waited for to name what was seen.
        var (form, item) = ((number / study.Items % study.Forms) + 1, (number % study.Items) + 1);
        using var answer = await staff.PostAsJsonAsync(new Uri($"/api/studies/{EntrySystem.StudyOid}/subjects/{SubjectOf(session)}/operations", UriKind.Relative), new
        {
            operationId = Guid.NewGuid(), deviceTime = TimeProvider.System.GetUtcNow(), releaseNumber = 1, studyEventOid = EntryStudyFile.StudyEventOid, formOid = EntryStudyFile.FormOid(form),
            changes = new[] { new { itemGroupOid = EntryStudyFile.ItemGroupOid(form), itemOid = EntryStudyFile.ItemOid(form, item), value = number.ToString(CultureInfo.InvariantCulture), @base = 0 } },
        }, JsonSerializerOptions.Web, cancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        if (!answer.IsSuccessStatusCode || body.GetProperty("conflicts").GetArrayLength() > 0)
            throw new InvalidOperationException($"{answer.StatusCode} {body}");
    }

    private static string SubjectOf(int session) => FormattableString.Invariant($"B-{session:D4}");
}
