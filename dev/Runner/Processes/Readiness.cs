namespace Runner.Processes;

/// <summary>What a service says about itself at <c>/health/ready</c>.</summary>
internal sealed record Readiness(bool IsReady, string Text)
{
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<Readiness> AskAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return new Readiness(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (HttpRequestException e)
        {
            return new Readiness(false, e.Message);
        }
    }
}
