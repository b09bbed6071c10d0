using Reliability.Counting;

namespace Seeds.Counting;

/// <summary>Every message that went to the environment was answered once: not twice, though it was delivered twice, and not never, though its first answer was enough.</summary>
internal static class AnswerCount
{
    private static readonly HashSet<string> Sendings = new(StringComparer.Ordinal) { "deployed", "sent-again", "retry-requested" };

    /// <summary>A line for each deployment whose answers are more or fewer than its sendings.</summary>
    public static IEnumerable<string> Compare(BuilderRows builder)
    {
        var history = builder.History.ToLookup(entry => entry.DeploymentId);
        foreach (var deployment in builder.Deployments)
        {
            var sent = history[deployment.Id].Count(entry => Sendings.Contains(entry.Cause));
            var answered = history[deployment.Id].Count(entry => !Sendings.Contains(entry.Cause));
            if (sent != answered)
                yield return FormattableString.Invariant(
                    $"{(sent < answered ? "twice" : "lost")}: {deployment.Form} was sent {sent} times and answered {answered} times: {Describe(history[deployment.Id])}");
        }
    }
    private static string Describe(IEnumerable<StoredTransition> history) => string.Join(", ", history.Select(entry => $"{entry.Cause} {entry.MessageId}"));
}
