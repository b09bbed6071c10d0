namespace Forms.Editing;

/// <summary>The forms that a designer went through, to go back and forth among them.</summary>
/// <remarks>A form never changes, so a step costs what the edit made new and no more.</remarks>
public sealed class EditHistory
{
    /// <summary>Steps that are kept unless another number is said.</summary>
    public const int DefaultLimit = 200;

    private readonly int _limit;
    private readonly List<FormDefinition> _past = [];
    private readonly Stack<FormDefinition> _future = new();

    /// <param name="form">Where it begins.</param>
    /// <param name="limit">Steps that can be taken back, at least 1; older ones are forgotten.</param>
    public EditHistory(FormDefinition form, int limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        (Current, _limit) = (form, limit);
    }

    /// <summary>The form as it is now.</summary>
    public FormDefinition Current { get; private set; }

    /// <summary>True while there is a step to take back.</summary>
    public bool CanUndo => _past.Count > 0;

    /// <summary>True while there is a step to make again.</summary>
    public bool CanRedo => _future.Count > 0;

    /// <summary>Makes an edit. One that is refused, or changes nothing, is no step.</summary>
    public EditResult Do(DraftEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var result = edit.Apply(Current);
        if (result.Form is { } form)
            Take(form);
        return result;
    }

    /// <summary>Goes on from another form, as a merge gives one; that is a step too.</summary>
    public void Take(FormDefinition form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Equals(Current))
            return;
        _past.Add(Current);
        if (_past.Count > _limit)
            _past.RemoveAt(0);
        _future.Clear();
        Current = form;
    }

    /// <summary>Takes the last step back; false where there is none.</summary>
    public bool Undo()
    {
        if (!CanUndo)
            return false;
        _future.Push(Current);
        Current = _past[^1];
        _past.RemoveAt(_past.Count - 1);
        return true;
    }

    /// <summary>Makes the step again that was taken back last; false where there is none.</summary>
    public bool Redo()
    {
        if (!_future.TryPop(out var form))
            return false;
        _past.Add(Current);
        Current = form;
        return true;
    }
}
