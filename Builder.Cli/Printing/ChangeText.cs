using Builder.Client;
using Forms.Comparison;

namespace Builder.Cli.Printing;

/// <summary>Changes of a form in words, the worst first.</summary>
internal static class ChangeText
{
    private const int LongestValue = 80;

    public static void Write(TextWriter output, ChangeListAnswer answer)
    {
        var title = $"{answer.FormOid} {NameOf(answer.Before)} → {NameOf(answer.After)}";
        output.WriteLine(answer.Changes.Count == 0 ? $"{title}: no changes" : $"{title}: {Count.Of(answer.Changes.Count, "change")}, the worst {NameOf(answer.Class)}");
        foreach (var change in answer.Changes.OrderByDescending(change => change.Class))
        {
            output.WriteLine($"  {NameOf(change.Class)}: {change.Path} {change.Action.ToString().ToLowerInvariant()}{FieldOf(change)}");
            if (change.Before is not null || change.After is not null)
                output.WriteLine($"    {Shorten(change.Before)} → {Shorten(change.After)}");
            output.WriteLine($"    {change.Reason}");
        }
        foreach (var rename in answer.Renames)
            output.WriteLine($"  perhaps renamed: {rename.Kind} {rename.BeforeOid} → {rename.AfterOid}: {rename.Reason}");
    }

    private static string NameOf(ComparedStateAnswer state) => state.Version is { } version ? FormattableString.Invariant($"v{version}") : "draft";

    private static string NameOf(ChangeClass changeClass) => changeClass switch
    {
        ChangeClass.Safe => "safe",
        ChangeClass.NeedsReview => "needs review",
        ChangeClass.LosesData => "loses data",
        _ => changeClass.ToString(),
    };

    private static string FieldOf(FormChange change) => (change.Field, change.Language) switch
    {
        (null, _) => "",
        (var field, null) => $", {field}",
        var (field, language) => $", {field} ({language})",
    };

    private static string Shorten(string? value) => value switch
    {
        null => "–",
        { Length: <= LongestValue } => $"'{value.ReplaceLineEndings(" ")}'",
        _ => $"'{value[..LongestValue].ReplaceLineEndings(" ")}…'",
    };
}
