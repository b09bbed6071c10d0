using Builder.Client;

namespace Builder.Pages.Editor;

/// <summary>Saves a moment after the last change, says that the draft is open, and looks for what others saved.</summary>
/// <param name="api">The service.</param>
/// <param name="editor">The draft.</param>
/// <param name="studyOid">Its study.</param>
/// <param name="formOid">Its form.</param>
/// <param name="clock">Measures.</param>
/// <param name="tell">Told after each beat.</param>
public sealed class EditorPulse(BuilderApi api, DraftEditor editor, string studyOid, string formOid, TimeProvider clock, Action<PulseNews> tell) : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500), Quiet = TimeSpan.FromMilliseconds(800);
    private const int LookEvery = 6, AnnounceEvery = 30;
    private readonly CancellationTokenSource _end = new();
    private Task _beating = Task.CompletedTask;
    private DateTimeOffset _touchedAt;

    /// <summary>Begins.</summary>
    public void Start() => _beating = BeatAsync();

    /// <summary>Something was changed: it is saved once nothing more is for a moment.</summary>
    public void Touch() => _touchedAt = clock.GetUtcNow();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _beating;
        // Whoever goes to another page does not wait for the pause.
        await editor.SaveAsync();
        _end.Dispose();
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(Beat, clock);
        try
        {
            for (var beat = 0; await timer.WaitForNextTickAsync(_end.Token); beat++)
            {
                if (editor.HasUnsaved && clock.GetUtcNow() - _touchedAt >= Quiet && (editor.State is SaveState.Kept || beat % LookEvery == 0))
                {
                    // What was refused, or not answered, is asked again less often than what is new.
                    await editor.SaveAsync(_end.Token);
                    tell(new());
                }
                if (beat % AnnounceEvery == 0 || beat % LookEvery == 0)
                {
                    // Nothing new draws nothing anew.
                    if (await LookAsync(beat % AnnounceEvery == 0, _end.Token) is { } news)
                        tell(news);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private async Task<PulseNews?> LookAsync(bool announces, CancellationToken cancellationToken)
    {
        try
        {
            var others = announces ? (await api.Drafts.AnnounceAsync(studyOid, formOid, cancellationToken)).Editors.Where(other => !other.IsMe).ToList() : null;
            var state = await api.Drafts.GetStateAsync(studyOid, formOid, cancellationToken);
            if (!editor.IsNew(state.Tag) || editor.HasUnsaved)
                return others is null ? null : new(others);
            await editor.FollowAsync(cancellationToken);
            return new(others, state.ChangedBy);
        }
        catch (Exception fault) when (fault is HttpRequestException or BuilderRefusedException)
        {
            // Saving tells that nobody answers; here nothing is lost by asking again.
            return null;
        }
    }
}
