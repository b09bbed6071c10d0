using Builder.Client;
using Forms;
using Forms.Editing;

namespace Builder.Pages.Editor;

/// <summary>A draft that somebody works on: what they changed, where it is safe, and what the service made of it.</summary>
/// <remarks>
/// A change is kept in the browser before it is sent, and forgotten there only once the service has acknowledged exactly that content. A save is made over the state that the editor
/// has seen; where somebody else saved in between, both are brought together, and what contradicts is put to a person. So nothing that was typed is lost or overwritten unseen.
/// </remarks>
/// <param name="api">The service.</param>
/// <param name="keeper">Where unsaved changes are kept.</param>
/// <param name="subjectId">Whose changes: another person at the same browser does not see them.</param>
/// <param name="studyOid">The study.</param>
/// <param name="formOid">The form.</param>
public sealed partial class DraftEditor(BuilderApi api, IKeeper keeper, string subjectId, string studyOid, string formOid)
{
    private readonly string _key = $"draft\n{subjectId}\n{studyOid}\n{formOid}";
    private readonly DraftSerializer _serializer = new();
    private EditHistory? _history;
    private FormDefinition? _base;
    private string _tag = "";

    /// <summary>The form as it is now.</summary>
    public FormDefinition Form => History.Current;

    /// <summary>The steps that can be taken back and made again.</summary>
    public EditHistory History => _history ?? throw new InvalidOperationException("The draft was not opened.");

    /// <summary>Where the changes are.</summary>
    public SaveState State { get; private set; }

    /// <summary>What the service said when it refused to save.</summary>
    public BuilderRefusedException? Refusal { get; private set; }

    /// <summary>What must be mended before publishing, as the service said at the last save; null before the first.</summary>
    public SavedDraftAnswer? LastSave { get; private set; }

    /// <summary>Changes were found that an earlier page had kept.</summary>
    public bool HasRecovered { get; private set; }

    /// <summary>Whether the service lacks something.</summary>
    public bool HasUnsaved => _base is not null && !ReferenceEquals(Form, _base) && Form != _base;

    /// <summary>Reads the draft, and what an earlier page kept of it.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken = default)
    {
        var draft = await api.Drafts.GetAsync(studyOid, formOid, cancellationToken);
        (_base, _tag) = (draft.Definition, draft.Tag);
        _history = new EditHistory(_base);
        // Written once while the page opens: from then on an edit writes what it changed, and no key waits for the rest.
        _serializer.Serialize(_base);
        if (await keeper.ReadAsync(_key) is not { } content || KeptDraft.Parse(content) is not { } kept)
            return;
        HasRecovered = true;
        Recover(kept);
    }

    /// <summary>Makes a change. One that is refused changes nothing.</summary>
    public EditResult Do(DraftEdit edit)
    {
        if (_sides is { } sides)
            return DoInConflict(sides, edit);
        var result = History.Do(edit);
        if (result.IsMade)
            Touch();
        return result;
    }

    /// <summary>Takes the last step back.</summary>
    public void Undo()
    {
        if (State is not SaveState.InConflict && History.Undo())
            Touch();
    }

    /// <summary>Makes the step again that was taken back last.</summary>
    public void Redo()
    {
        if (State is not SaveState.InConflict && History.Redo())
            Touch();
    }

    /// <summary>Keeps what is unsaved in the browser. Returns once it is safe there.</summary>
    public Task KeepAsync() => HasUnsaved ? keeper.KeepAsync(_key, new KeptDraft(_tag, _serializer.Serialize(_base!), _serializer.Serialize(Form)).ToContent()) : keeper.ForgetAsync(_key);

    private void Touch()
    {
        if (State is not SaveState.InConflict)
            State = HasUnsaved ? SaveState.Kept : SaveState.Saved;
    }

    private void Recover(KeptDraft kept)
    {
        if (kept.Tag == _tag)
            History.Take(kept.ReadMine());
        else
            BringTogether(kept.ReadBase(), kept.ReadMine(), _base!);
        Touch();
    }
}
