namespace Builder.Pages.Texts;

/// <summary>Everything the pages say, in one language. A text that a language lacks does not compile.</summary>
/// <param name="Language">Language tag (BCP 47).</param>
/// <param name="OwnName">Name of the language in itself.</param>
public sealed record PageTexts(string Language, string OwnName)
{
    /// <summary>Every language there is; the first is the fallback.</summary>
    public static IReadOnlyList<PageTexts> All { get; } =
    [
        new("en", "English")
        {
            Frame = FrameTexts.English, States = StateTexts.English, Studies = StudiesTexts.English, Study = StudyTexts.English,
            Board = BoardTexts.English, Release = ReleaseTexts.English, Compare = CompareTexts.English, Editor = EditorTexts.English, People = PeopleTexts.English,
            Webhooks = WebhookTexts.English, Reconciliation = ReconciliationTexts.English,
        },
        new("ko", "한국어")
        {
            Frame = FrameTexts.Korean, States = StateTexts.Korean, Studies = StudiesTexts.Korean, Study = StudyTexts.Korean,
            Board = BoardTexts.Korean, Release = ReleaseTexts.Korean, Compare = CompareTexts.Korean, Editor = EditorTexts.Korean, People = PeopleTexts.Korean,
            Webhooks = WebhookTexts.Korean, Reconciliation = ReconciliationTexts.Korean,
        },
    ];

    /// <summary>What stands around every page.</summary>
    public required FrameTexts Frame { get; init; }

    /// <summary>States, causes and classes in words.</summary>
    public required StateTexts States { get; init; }

    /// <summary>The list of studies and the import.</summary>
    public required StudiesTexts Studies { get; init; }

    /// <summary>The page of a study.</summary>
    public required StudyTexts Study { get; init; }

    /// <summary>The board and the page of a deployment.</summary>
    public required BoardTexts Board { get; init; }

    /// <summary>The page of a release.</summary>
    public required ReleaseTexts Release { get; init; }

    /// <summary>The page that compares.</summary>
    public required CompareTexts Compare { get; init; }

    /// <summary>The form editor.</summary>
    public required EditorTexts Editor { get; init; }

    /// <summary>Accounts and roles.</summary>
    public required PeopleTexts People { get; init; }

    /// <summary>Who outside is told of what.</summary>
    public required WebhookTexts Webhooks { get; init; }

    /// <summary>What environments hold, compared with the ledger.</summary>
    public required ReconciliationTexts Reconciliation { get; init; }

    /// <summary>The texts of a language; English where there is none of it.</summary>
    public static PageTexts Of(string language) => All.FirstOrDefault(texts => texts.Language == language) ?? All[0];
}
