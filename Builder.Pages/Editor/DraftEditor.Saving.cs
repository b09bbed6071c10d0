using Builder.Client;
using Forms;
using Forms.Editing;

namespace Builder.Pages.Editor;

public sealed partial class DraftEditor
{
    private readonly Dictionary<string, MergeSide> _choices = new(StringComparer.Ordinal);
    private (FormDefinition Base, FormDefinition Mine, FormDefinition Theirs)? _sides;
    private bool _isSaving;

    /// <summary>What two people changed, and what a person has to choose; null: nothing.</summary>
    public DraftMerge? Merge { get; private set; }

    /// <summary>Who saved in between, as the service names them.</summary>
    public string? Other { get; private set; }

    /// <summary>Saves what is unsaved, if anything is and nothing is to be chosen first.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken = default)
    {
        if (!HasUnsaved || State is SaveState.InConflict || _isSaving)
            return;
        var (sent, tag) = (Form, _tag);
        _isSaving = true;
        try
        {
            await KeepAsync();
            Acknowledge(sent, await api.Drafts.SaveAsync(studyOid, formOid, _serializer.Serialize(sent), tag, cancellationToken));
            await KeepAsync();
        }
        catch (BuilderRefusedException refusal) when (refusal.Status is 412)
        {
            await MeetAsync(cancellationToken);
        }
        catch (BuilderRefusedException refusal)
        {
            // A service that is starting, or whose database is away, is asked again; what it refuses for good is told.
            (State, Refusal) = (refusal.Status >= 500 ? SaveState.Unreachable : SaveState.Refused, refusal);
        }
        catch (HttpRequestException)
        {
            State = SaveState.Unreachable;
        }
        finally
        {
            _isSaving = false;
        }
    }

    /// <summary>Takes over what somebody else saved, while nothing of one's own is unsaved.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken = default)
    {
        if (HasUnsaved || State is SaveState.InConflict)
            return;
        var draft = await api.Drafts.GetAsync(studyOid, formOid, cancellationToken);
        if (HasUnsaved || draft.Tag == _tag)
            return;
        (_base, _tag) = (draft.Definition, draft.Tag);
        Begin(_base);
        Touch();
    }

    /// <summary>Whether a tag is of another content than the one that was seen last.</summary>
    public bool IsNew(string tag) => tag != _tag;

    /// <summary>Chooses in one conflict; once all are chosen the form goes on to the service.</summary>
    public void Choose(string conflict, MergeSide side)
    {
        _choices[conflict] = side;
        Settle();
    }

    /// <summary>Goes on with what both sides give together although it does not fit: it is saved as an unfinished draft, and the checks say what to mend.</summary>
    public void AcceptUnfinished()
    {
        if (Merge is { } merge && merge.Conflicts.All(conflict => conflict.Chosen is not null))
            End(merge);
    }

    // A step back over what somebody else saved would take it away unseen: what is taken back begins anew.
    private void Begin(FormDefinition form) => _history = new EditHistory(form);

    // Typed before the conflict was known, and so a change of this side.
    private EditResult DoInConflict((FormDefinition Base, FormDefinition Mine, FormDefinition Theirs) sides, DraftEdit edit)
    {
        var result = edit.Apply(sides.Mine);
        if (result.Form is { } mine)
        {
            _sides = sides with { Mine = mine };
            Settle();
        }
        return result;
    }

    private void Acknowledge(FormDefinition sent, SavedDraftAnswer answer)
    {
        (_base, _tag, LastSave, Refusal) = (sent, answer.Draft.Tag, answer, null);
        State = HasUnsaved ? SaveState.Kept : SaveState.Saved;
    }

    private async Task MeetAsync(CancellationToken cancellationToken)
    {
        var (draft, state) = (await api.Drafts.GetAsync(studyOid, formOid, cancellationToken), await api.Drafts.GetStateAsync(studyOid, formOid, cancellationToken));
        var before = _base!;
        (_base, _tag, Other) = (draft.Definition, draft.Tag, state.ChangedBy);
        BringTogether(before, Form, draft.Definition);
        await KeepAsync();
    }

    private void BringTogether(FormDefinition before, FormDefinition mine, FormDefinition theirs)
    {
        _choices.Clear();
        _sides = (before, mine, theirs);
        Settle();
    }

    private void Settle()
    {
        var (before, mine, theirs) = _sides!.Value;
        Merge = DraftMerge.Of(before, mine, theirs, _choices);
        Begin(Merge.Form);
        State = SaveState.InConflict;
        if (Merge.IsComplete)
            End(Merge);
    }

    private void End(DraftMerge merge)
    {
        (Merge, _sides) = (null, null);
        Begin(merge.Form);
        State = HasUnsaved ? SaveState.Kept : SaveState.Saved;
    }
}
