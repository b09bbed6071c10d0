using Cdms.Entry.Api;
using Cdms.Entry.Filling;
using Cdms.Entry.Keeping;
using Forms.Entry;
using Forms.Expressions;
using Microsoft.AspNetCore.Components;

namespace Cdms.Entry.Conflicts;

/// <summary>The values of a subject that have no place: somebody says what became of each.</summary>
public sealed partial class ConflictsPage
{
    private readonly Dictionary<Guid, long> _waiting = [];
    private readonly Dictionary<long, string> _words = [];
    private LoadedSubject? _subject;
    private IReadOnlyList<ConflictAnswer>? _conflicts;

    [Parameter]
    public string StudyOid { get; set; } = "";

    [Parameter]
    public string SubjectKey { get; set; } = "";

    [Inject]
    private SubjectStore Subjects { get; set; } = null!;

    [Inject]
    private Outbox Outbox { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    public void Dispose() => Outbox.Answered -= Answered;

    protected override void OnInitialized() => Outbox.Answered += Answered;

    protected override Task OnParametersSetAsync() => DoAsync(LoadAsync);

    private async Task LoadAsync()
    {
        _subject = await Subjects.LoadAsync(StudyOid, SubjectKey);
        _conflicts = await Api.GetAsync<IReadOnlyList<ConflictAnswer>>($"{Paths.Subject(StudyOid, SubjectKey)}/conflicts");
        if (Visitor.IsUnlocked && _conflicts.All(conflict => conflict.SettledAt is not null))
            await Outbox.SettledAsync(new(StudyOid, SubjectKey));
    }

    private Task<bool> SettleAsync(ConflictAnswer conflict, string words) => DoAsync(async () =>
    {
        await Api.PostAsync<ConflictAnswer>(FormattableString.Invariant($"{Paths.Subject(StudyOid, SubjectKey)}/conflicts/{conflict.Id}/settle"), new { settlement = words });
        await LoadAsync();
    });

    /// <summary>Enters the value over what stands there as it is shown; the conflict is settled once the service has taken it.</summary>
    private Task<bool> EnterAgainAsync(ConflictAnswer conflict, string words) => DoAsync(async () =>
    {
        var at = new FormAt(conflict.StudyEventOid, conflict.StudyEventRepeatKey, conflict.FormOid, conflict.FormRepeatKey);
        var pending = await Outbox.PendingOfAsync(StudyOid, SubjectKey);
        if (OpenForm.Open(_subject!, pending, at, DateOnly.FromDateTime(Clock.GetLocalNow().DateTime)) is not { } form)
            return;
        var value = new EnteredValue(new ItemPlace(conflict.ItemGroupOid, conflict.ItemOid) { RepeatKey = conflict.ItemGroupRepeatKey }, conflict.Value, conflict.MeasurementUnitOid);
        _words[conflict.Id] = words;
        await Outbox.EnqueueAsync(() =>
        {
            var operation = form.Change(_subject!.Pack.Subject.Subject, [value], form.Answer?.SubmittedAt is null ? null : words, Clock.GetLocalNow())!;
            _waiting[operation.Request.OperationId] = conflict.Id;
            return operation;
        });
    });

    private void Answered(object? sender, AnsweredEventArgs answered)
    {
        var (operation, answer) = (answered.Operation, answered.Answer);
        if (!_waiting.Remove(operation.Request.OperationId, out var id) || _conflicts?.FirstOrDefault(conflict => conflict.Id == id) is not { } conflict)
            return;
        // Where it became a conflict anew, that one is listed too, and this one stays until somebody settles it.
        _ = InvokeAsync(() => answer.Conflicts.Count == 0 ? SettleAsync(conflict, _words[id]) : DoAsync(LoadAsync));
    }
}
