namespace Builder.Service.Features.Studies;

/// <summary>Gives the memory of a large import back to the system.</summary>
/// <remarks>
/// An import is the one request whose memory grows with what the client sends, and it is rare. It lasts long enough for the collector to take its objects for lasting ones, and nothing that
/// follows makes enough lasting objects to have those looked at again: the service would keep the peak of its last imports for good (docs/performance.md).
/// </remarks>
internal static class ImportMemory
{
    /// <summary>Bytes of drafts from which an import is large: less is not worth the pause.</summary>
    public const long WorthCollecting = 1024 * 1024;

    /// <summary>Collects once the answer is out and the request holds nothing any more.</summary>
    public static void GiveBackAfter(HttpResponse response) => response.OnCompleted(static () =>
    {
        GiveBack();
        return Task.CompletedTask;
    });

    /// <summary>Collects now.</summary>
    public static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
