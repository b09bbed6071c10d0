using Builder.Client;
using Builder.Pages.Frame;
using Builder.Pages.Texts;
using Forms.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Builder.Pages.Editor;

/// <summary>The form editor: outline, properties and preview of one draft.</summary>
public sealed partial class EditorPage
{
    private readonly CancellationTokenSource _left = new();
    private DraftEditor? _editor;
    private EditorPulse? _pulse;
    private Clipboard? _clipboard;
    private Selection _at = Selection.OfForm;
    private IReadOnlyList<DraftEditorAnswer> _others = [];
    private EditRefusal? _refusal;
    private string? _said;
    private bool _mayDesign, _keepsNothing;

    [Parameter]
    public string StudyOid { get; set; } = "";

    [Parameter]
    public string FormOid { get; set; } = "";

    [CascadingParameter]
    private PageTexts Texts { get; set; } = null!;

    [Inject]
    private BuilderApi Api { get; set; } = null!;

    [Inject]
    private BrowserKeeper Browser { get; set; } = null!;

    [Inject]
    private PageSession Session { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private string Title => _editor?.Form.FormDef.Name ?? FormOid;

    private string SaveText => _keepsNothing ? Texts.Editor.CannotKeep : _editor!.State switch
    {
        SaveState.Saved => Texts.Editor.Saved,
        SaveState.Kept => Texts.Editor.Kept,
        SaveState.Unreachable => Texts.Editor.Unreachable,
        SaveState.Refused => Texts.Editor.Refused,
        _ => Texts.Editor.InConflict,
    };

    protected override async Task OnInitializedAsync()
    {
        var session = await Session.GetAsync();
        _mayDesign = session.May(Policy.DesignForms, StudyOid);
        _clipboard = new Clipboard(Browser, session.SubjectId);
        var editor = new DraftEditor(Api, Browser, session.SubjectId, StudyOid, FormOid);
        await editor.OpenAsync(_left.Token);
        _editor = editor;
        _said = editor.HasRecovered ? Texts.Editor.Recovered : null;
        if (!_mayDesign)
            return;
        _pulse = new EditorPulse(Api, editor, StudyOid, FormOid, Clock, Tell);
        _pulse.Start();
    }

    private void Tell(PulseNews news)
    {
        if (news.Others is not null)
            _others = news.Others;
        if (news.FollowedName is not null)
            _said = Texts.Editor.Followed.Filled(news.FollowedName);
        KeepSelection();
        StateHasChanged();
    }

    private bool Do(DraftEdit edit)
    {
        var result = _editor!.Do(edit);
        (_refusal, _said) = (result.Refusal, null);
        _ = KeepAsync();
        StateHasChanged();
        return result.IsMade;
    }

    private Task UndoAsync() => StepAsync(_editor!.Undo);

    private Task RedoAsync() => StepAsync(_editor!.Redo);

    private Task StepAsync(Action step)
    {
        step();
        _refusal = null;
        KeepSelection();
        return KeepAsync();
    }

    private async Task KeepAsync()
    {
        _pulse?.Touch();
        try
        {
            await _editor!.KeepAsync();
            Say(keepsNothing: false);
        }
        catch (JSException)
        {
            // A private window, or a full disk: the editor goes on, and says so for as long as it is true.
            Say(keepsNothing: true);
        }
    }

    private void Say(bool keepsNothing)
    {
        if (_keepsNothing == keepsNothing)
            return;
        _keepsNothing = keepsNothing;
        StateHasChanged();
    }

    private void SelectAsync(Selection at) => (_at, _refusal) = (at, null);

    private async Task CopyAsync()
    {
        if (_at.GroupOid is null)
            return;
        await _clipboard!.CopyAsync(_editor!.Form, _at);
        _said = Texts.Editor.Copied.Filled(_at.ItemOid ?? _at.GroupOid);
    }

    private async Task PasteAsync()
    {
        if (await _clipboard!.PasteAsync(_editor!.Form, _at) is { } edit)
            Do(edit);
    }

    private void Choose(string conflict, MergeSide side)
    {
        _editor!.Choose(conflict, side);
        KeepSelection();
        _ = KeepAsync();
        StateHasChanged();
    }

    private void GoOn()
    {
        _editor!.AcceptUnfinished();
        _ = KeepAsync();
        StateHasChanged();
    }

    // What was selected may be gone by a step back, or by somebody else.
    private void KeepSelection()
    {
        if (_at.GroupOid is { } group && (_editor!.Form.GroupRef(group) is null || (_at.ItemOid is not null && _editor.Form.ItemRef(_at) is null)))
            _at = Selection.OfForm;
    }

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        if (_pulse is not null)
            await _pulse.DisposeAsync();
        _left.Dispose();
    }
}
