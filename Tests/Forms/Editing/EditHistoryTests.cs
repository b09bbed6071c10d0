using Forms.Editing;

namespace Tests.Forms.Editing;

public sealed class EditHistoryTests
{
    private readonly EditHistory _history = new(EditedForm.Create(), 2);

    [Fact]
    public void Undo_AfterEdits_GoesBackAndForthStepByStep()
    {
        var begin = _history.Current;
        _history.Do(new SetQuestion("I.NOTE", "en", "A"));
        _history.Do(new SetQuestion("I.NOTE", "en", "B"));
        var end = _history.Current;

        Assert.True(_history.Undo() && _history.Undo() && !_history.Undo());
        Assert.Same(begin, _history.Current);
        Assert.True(_history.Redo() && _history.Redo() && !_history.Redo());
        Assert.Same(end, _history.Current);
    }

    [Fact]
    public void Do_BeyondTheLimit_ForgetsTheOldest()
    {
        foreach (var text in new[] { "A", "B", "C" })
            _history.Do(new SetQuestion("I.NOTE", "en", text));

        Assert.True(_history.Undo() && _history.Undo() && !_history.CanUndo);
        Assert.Equal("A", _history.Current.ItemDefs.Single(item => item.Oid == "I.NOTE").Question!.Texts[0].Text);
    }

    [Fact]
    public void Do_AfterUndo_ForgetsWhatWasTakenBack()
    {
        _history.Do(new SetQuestion("I.NOTE", "en", "A"));
        _history.Undo();

        _history.Do(new SetQuestion("I.NOTE", "en", "B"));

        Assert.False(_history.CanRedo);
    }

    [Fact]
    public void Do_WhatIsRefusedOrChangesNothing_IsNoStep()
    {
        _history.Do(new RemoveItem("IG.NONE", "I.1"));
        _history.Do(new MoveItemGroup("IG.2", 1));

        Assert.False(_history.CanUndo);
    }
}
