using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Reliability.Entries;

/// <summary>Somebody who enters values into one form, item after item, and repeats each operation under its id until the service has taken it, as a device does.</summary>
/// <param name="system">Where.</param>
/// <param name="subjectKey">For whom.</param>
/// <param name="form">Number of the form; nobody else enters into it.</param>
/// <param name="items">How many items the form has.</param>
public sealed class Writer(EntrySystem system, string subjectKey, int form, int items)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly Dictionary<int, int> _seen = [];
    private readonly ConcurrentQueue<SavedEntry> _acknowledged = new();
    private int _repeats;

    /// <summary>What the service has said to be saved, in order.</summary>
    public IReadOnlyCollection<SavedEntry> Acknowledged => _acknowledged;

    /// <summary>How many requests came to nothing and were repeated.</summary>
    public int Repeats => Volatile.Read(ref _repeats);

    /// <summary>Enters values until told to stop; ends after an acknowledged one.</summary>
    /// <param name="values">How many at most.</param>
    /// <param name="cancellationToken">Gives up, also in the middle.</param>
    public async Task WriteAsync(int values, CancellationToken cancellationToken)
    {
        for (var number = 0; number < values; number++)
        {
            var (item, id, at) = ((number % items) + 1, Guid.NewGuid(), TimeProvider.System.GetUtcNow());
            // Every value is another, so that none can stand for one that was lost.
            var value = ((form * 100_000) + number).ToString(System.Globalization.CultureInfo.InvariantCulture);
            while (!await TryAsync(item, value, id, at, cancellationToken))
            {
                Interlocked.Increment(ref _repeats);
                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            }
        }
    }

    private async Task<bool> TryAsync(int item, string value, Guid id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            using var staff = system.Staff();
            using var answer = await staff.PostAsJsonAsync(new Uri($"/api/studies/{EntrySystem.StudyOid}/subjects/{subjectKey}/operations", UriKind.Relative), new
            {
                operationId = id, deviceTime = at, releaseNumber = 1, studyEventOid = EntryStudyFile.StudyEventOid, formOid = EntryStudyFile.FormOid(form),
                changes = new[] { new { itemGroupOid = EntryStudyFile.ItemGroupOid(form), itemOid = EntryStudyFile.ItemOid(form, item), value, @base = _seen.GetValueOrDefault(item) } },
            }, JsonSerializerOptions.Web, cancellationToken);
            if (answer.StatusCode >= HttpStatusCode.InternalServerError)
                return false;
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            if (!answer.IsSuccessStatusCode || !body.TryGetProperty("saved", out var saved) || saved.GetArrayLength() != 1)
                throw new InvalidOperationException($"{answer.StatusCode} {body}");
            _seen[item] = saved[0].GetProperty("change").GetInt32();
            _acknowledged.Enqueue(new(id, subjectKey, EntryStudyFile.FormOid(form), EntryStudyFile.ItemOid(form, item), value));
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
