using Security;

namespace Cdms.Service.Features.Worklists;

/// <summary>The kinds of work that wait for somebody, as shown, and whose each is.</summary>
internal static class WorkKind
{
    /// <summary>A query is open: the site answers.</summary>
    public const string AnswerQuery = nameof(AnswerQuery);

    /// <summary>A value has no place: the site says what becomes of it.</summary>
    public const string SettleConflict = nameof(SettleConflict);

    /// <summary>A form is begun and not submitted.</summary>
    public const string FinishForm = nameof(FinishForm);

    /// <summary>A visit of an enrolled subject is due, and nothing of it is begun.</summary>
    public const string DueVisit = nameof(DueVisit);

    /// <summary>A query is answered: whoever may ask closes it or asks again.</summary>
    public const string ReviewAnswer = nameof(ReviewAnswer);

    /// <summary>A submitted form is not compared with its source.</summary>
    public const string VerifyForm = nameof(VerifyForm);

    /// <summary>The participation of a subject is over, and no signature of the casebook stands.</summary>
    public const string SignCasebook = nameof(SignCasebook);

    /// <summary>The kinds with the right that makes one somebody's, in the order in which they are shown.</summary>
    public static IReadOnlyList<(string Kind, string Policy)> All { get; } =
    [
        (SettleConflict, Policies.WriteClinicalData), (AnswerQuery, Policies.WriteClinicalData), (FinishForm, Policies.WriteClinicalData), (DueVisit, Policies.WriteClinicalData),
        (ReviewAnswer, Policies.RaiseQueries), (VerifyForm, Policies.VerifySourceData), (SignCasebook, Policies.SignCasebooks),
    ];
}
