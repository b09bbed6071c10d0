using System.Net;
using Builder.Pages.Editor;
using Forms;
using Forms.Editing;

namespace Tests.Pages.Editor;

/// <summary>What becomes of changes between an editor, the browser's store and the service.</summary>
public sealed class DraftEditorTests : IDisposable
{
    private readonly DraftServer _server = new(FormCopies.Empty("S", "F", "Begun"));
    private readonly MemoryKeeper _browser = new();

    [Fact]
    public async Task Save_AfterAChange_ForgetsItInTheBrowserOnlyOnceItIsAcknowledged()
    {
        var editor = await OpenAsync();
        editor.Do(Named(editor, "Changed"));
        await editor.KeepAsync();
        var kept = _browser.Kept.Count;

        await editor.SaveAsync();

        Assert.Equal((1, 0, "Changed", SaveState.Saved), (kept, _browser.Kept.Count, _server.Form.FormDef.Name, editor.State));
    }

    [Fact]
    public async Task Save_WithoutAnAnswer_KeepsTheChangeAndSavesItLater()
    {
        var editor = await OpenAsync();
        _server.Instead = () => throw new HttpRequestException("No connection.");
        editor.Do(Named(editor, "Changed"));
        await editor.SaveAsync();
        var (state, kept) = (editor.State, _browser.Kept.Count);

        _server.Instead = null;
        await editor.SaveAsync();

        Assert.Equal((SaveState.Unreachable, 1), (state, kept));
        Assert.Equal(("Changed", SaveState.Saved, 0), (_server.Form.FormDef.Name, editor.State, _browser.Kept.Count));
    }

    [Fact]
    public async Task Save_RefusedForGood_SaysWhyAndLosesNothing()
    {
        var editor = await OpenAsync();
        editor.Do(Named(editor, "Changed"));
        _server.Instead = () => new HttpResponseMessage(HttpStatusCode.Forbidden);

        await editor.SaveAsync();

        Assert.Equal((SaveState.Refused, 403, 1), (editor.State, editor.Refusal?.Status, _browser.Kept.Count));
        Assert.Equal("Changed", editor.Form.FormDef.Name);
    }

    [Fact]
    public async Task Open_AfterTheTabWasClosed_HasTheChangeAgain()
    {
        var closed = await OpenAsync();
        closed.Do(Named(closed, "Typed before"));
        await closed.KeepAsync();

        var editor = await OpenAsync();
        await editor.SaveAsync();

        Assert.True(editor.HasRecovered);
        Assert.Equal(("Typed before", 0), (_server.Form.FormDef.Name, _browser.Kept.Count));
    }

    [Fact]
    public async Task Open_AfterAnotherSavedSince_BringsBothTogether()
    {
        var closed = await OpenAsync();
        closed.Do(Named(closed, "Mine"));
        await closed.KeepAsync();
        _server.Save(WithGroup(_server.Form));

        var editor = await OpenAsync();
        await editor.SaveAsync();

        Assert.Equal(("Mine", 1), (_server.Form.FormDef.Name, _server.Form.ItemGroupDefs.Count));
    }

    [Fact]
    public async Task Open_ByAnotherPersonAtTheSameBrowser_DoesNotSeeIt()
    {
        var mine = await OpenAsync();
        mine.Do(Named(mine, "Mine"));
        await mine.KeepAsync();

        var theirs = await OpenAsync("somebody.else");

        Assert.Equal((false, "Begun"), (theirs.HasRecovered, theirs.Form.FormDef.Name));
    }

    [Fact]
    public async Task Save_OverWhatAnotherChangedDifferently_AsksAndOverwritesNothing()
    {
        var editor = await OpenAsync();
        editor.Do(Named(editor, "Mine"));
        _server.BeforeSave = () => _server.Save(Renamed(_server.Form, "Theirs"));
        await editor.SaveAsync();
        await editor.SaveAsync();
        var (state, standing) = (editor.State, _server.Form.FormDef.Name);

        editor.Choose(editor.Merge!.Conflicts[0].Key, MergeSide.Mine);
        await editor.SaveAsync();

        Assert.Equal((SaveState.InConflict, "Theirs", "Haneul Choi"), (state, standing, editor.Other));
        Assert.Equal("Mine", _server.Form.FormDef.Name);
    }

    [Fact]
    public async Task Do_WhileAConflictIsOpen_IsNotLostByTheChoice()
    {
        var editor = await OpenAsync();
        editor.Do(Named(editor, "Mine"));
        _server.BeforeSave = () => _server.Save(Renamed(_server.Form, "Theirs"));
        await editor.SaveAsync();

        editor.Do(new AddItemGroup(new ItemGroupDef { Oid = "IG.1", Name = "Typed late" }, 0));
        editor.Choose(editor.Merge!.Conflicts[0].Key, MergeSide.Theirs);
        await editor.SaveAsync();

        Assert.Equal(("Theirs", "Typed late"), (_server.Form.FormDef.Name, _server.Form.ItemGroupDefs.Single().Name));
    }

    [Fact]
    public async Task Undo_AfterAnotherSaved_TakesNothingOfTheirsAway()
    {
        var editor = await OpenAsync();
        editor.Do(Named(editor, "Mine"));
        await editor.SaveAsync();
        _server.Save(WithGroup(_server.Form));
        await editor.FollowAsync();

        editor.Undo();
        await editor.SaveAsync();

        Assert.Equal(("Mine", 1), (_server.Form.FormDef.Name, _server.Form.ItemGroupDefs.Count));
    }

    [Fact]
    public async Task Do_WhileASaveIsUnderWay_IsUnsavedUntilTheNext()
    {
        var editor = await OpenAsync();
        editor.Do(Named(editor, "First"));
        _server.BeforeSave = () => editor.Do(Named(editor, "Second"));

        await editor.SaveAsync();
        var (state, kept) = (editor.State, _browser.Kept.Count);
        await editor.SaveAsync();

        Assert.Equal((SaveState.Kept, 1), (state, kept));
        Assert.Equal(("Second", 2), (_server.Form.FormDef.Name, _server.Saves));
    }

    public void Dispose() => _server.Dispose();

    private async Task<DraftEditor> OpenAsync(string subjectId = "j.park")
    {
        var editor = new DraftEditor(_server.Api, _browser, subjectId, "S", "F");
        await editor.OpenAsync(TestContext.Current.CancellationToken);
        return editor;
    }

    private static ChangeForm Named(DraftEditor editor, string name) => new(editor.Form.FormDef with { Name = name });

    private static FormDefinition Renamed(FormDefinition form, string name) => form with { FormDef = form.FormDef with { Name = name } };

    private static FormDefinition WithGroup(FormDefinition form) => new AddItemGroup(new ItemGroupDef { Oid = "IG.1", Name = "Theirs" }, 0).Apply(form).Form!;
}
