using Builder.Client;

namespace Builder.Pages.Frame;

/// <summary>Who is signed in, asked once for a visit.</summary>
/// <param name="api">The Builder.</param>
public sealed class PageSession(BuilderApi api)
{
    private Task<SessionAnswer>? _answer;

    /// <summary>The session; the service decides anew at each request what one may do, this only hides what would be refused.</summary>
    public Task<SessionAnswer> GetAsync() => _answer is { IsFaulted: false, IsCanceled: false } ? _answer : _answer = api.Session.GetAsync();
}
