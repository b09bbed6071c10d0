using Cdms.Entry.Keeping;
using Cdms.Entry.Texts;
using Forms;
using Forms.Components;
using Forms.Entry;
using Forms.Expressions;
using Microsoft.AspNetCore.Components;

namespace Cdms.Entry.Filling;

/// <summary>Somebody fills in a form: each value is stored in the browser first, then sent.</summary>
public sealed partial class FormPage
{
    private static readonly string[] Managing = ["VerifySourceData", "LockData", "ReadSignatures"];
    private readonly List<(ItemPlace Item, string? Entered, string Why)> _conflicts = [];
    private LoadedSubject? _subject;
    private OpenForm? _form;
    private FormView? _view;
    private ItemPlace? _about;
    private TypedText? _typed;
    private string? _reason;
    private bool _isMissing, _isCompleting;

    [Parameter]
    public string StudyOid { get; set; } = "";

    [Parameter]
    public string SubjectKey { get; set; } = "";

    [Parameter]
    public string VisitOid { get; set; } = "";

    [Parameter]
    public string FormOid { get; set; } = "";

    /// <summary>Which repeat of the visit.</summary>
    [SupplyParameterFromQuery(Name = "visit")]
    public string? Visit { get; set; }

    /// <summary>Which repeat of the form.</summary>
    [SupplyParameterFromQuery(Name = "form")]
    public string? Form { get; set; }

    /// <summary>With <see cref="Item"/>: the group of the item whose panel is open at first.</summary>
    [SupplyParameterFromQuery(Name = "group")]
    public string? Group { get; set; }

    /// <summary>Which repeat of the group.</summary>
    [SupplyParameterFromQuery(Name = "row")]
    public string? Row { get; set; }

    /// <summary>The item.</summary>
    [SupplyParameterFromQuery(Name = "item")]
    public string? Item { get; set; }

    [Inject]
    private SubjectStore Subjects { get; set; } = null!;

    [Inject]
    private Outbox Outbox { get; set; } = null!;

    [Inject]
    private Shell Shell { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private string SubjectPage => $"studies/{Uri.EscapeDataString(StudyOid)}/subjects/{Uri.EscapeDataString(SubjectKey)}";

    private string Title => _form?.Session.Form.FormDef is { } form ? form.Description.Choose(Say.Language) is { Text.Length: > 0 } text ? text.Text : form.Name : FormOid;

    private string VisitName => _subject?.Pack.Subject.Visits.FirstOrDefault(visit => visit.StudyEventOid == VisitOid)?.Name ?? VisitOid;

    private bool IsManaged => Managing.Any(policy => Visitor.Session?.May(policy, StudyOid) is true);

    // Who may not write sees; what is submitted is changed with a reason; what is kept not at all.
    private bool IsReadOnly => _form?.Answer?.Lock is not null || _subject?.Pack.MayWrite is not true || !Visitor.IsUnlocked || (_form?.Answer?.SubmittedAt is not null && _reason is null);

    public void Dispose() => Outbox.Answered -= Answered;

    protected override void OnInitialized() => Outbox.Answered += Answered;

    protected override Task OnParametersSetAsync()
    {
        if (Item is { Length: > 0 } item)
            _about = new(Group ?? "", item) { RepeatKey = Row ?? "" };
        return LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_typed is not { } typed)
            return;
        _typed = null;
        await Shell.RetypeAsync(typed);
    }

    private Task<bool> LoadAsync() => DoAsync(async () =>
    {
        _subject = await Subjects.LoadAsync(StudyOid, SubjectKey);
        var pending = await Outbox.PendingOfAsync(StudyOid, SubjectKey);
        // The fields are made anew: what is being typed in one of them goes on in the new one.
        _typed = await Shell.TypedAsync();
        _form = OpenForm.Open(_subject, pending, new(VisitOid, Visit ?? "", FormOid, Form ?? ""), DateOnly.FromDateTime(Clock.GetLocalNow().DateTime));
        _isMissing = _form is null;
    });

    private Task EnterAsync(EntryItemChanged entered) => StoreAsync([entered.Value]);

    private Task RepeatAsync(EntryRepeatChanged change) => change.IsAdded ? Task.CompletedTask : StoreAsync(_form!.Emptied(change.Group, change.RepeatKey));

    private async Task StoreAsync(IReadOnlyList<EnteredValue> values)
    {
        var form = _form!;
        await Outbox.EnqueueAsync(() => form.Change(_subject!.Pack.Subject.Subject, values, form.Answer?.SubmittedAt is null ? null : _reason, Clock.GetLocalNow()));
    }

    private void Answered(object? sender, AnsweredEventArgs answered)
    {
        var (operation, answer) = (answered.Operation, answered.Answer);
        if (_form is not { } form || operation.At != form.At || operation.SubjectKey != SubjectKey || operation.StudyOid != StudyOid)
            return;
        form.Take(operation, answer);
        foreach (var conflict in answer.Conflicts)
        {
            var place = new ItemPlace(conflict.ItemGroupOid, conflict.ItemOid) { RepeatKey = conflict.ItemGroupRepeatKey };
            _conflicts.Add((place, operation.Request.Changes.First(change => change.Place == place).Value, conflict.Text));
        }
        _ = InvokeAsync(async () =>
        {
            // What stands instead is shown: the form as the service has it, with what is unsent over it.
            if (answer.Conflicts.Count > 0)
                await LoadAsync();
            StateHasChanged();
        });
    }

    // Of a form that is kept as a whole its head says so, once.
    private string? WhyKept(EntryItem item) => _form is { Answer.Lock: null } form && form.StandingOf(item.Place)?.Kept is { } kept
        ? Say[kept.Kind == "Locked" ? ManagingTexts.ItemLocked : ManagingTexts.ItemFrozen, kept.SetBy, Moment(kept.SetAt), kept.Reason]
        : null;

    private string? StandingOf(ItemPlace place) => _form?.Session.Find(place)?.Text;

    private string QuestionOf(ItemPlace place) => _form?.Session.Find(place)?.Definition is { } item
        ? item.Question.Choose(Say.Language) is { Text.Length: > 0 } question ? question.Text : item.Name
        : place.Item;
}
