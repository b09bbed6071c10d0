namespace Cdms.Service.Domain;

/// <summary>The states of a query, as stored and as shown.</summary>
public static class QueryState
{
    /// <summary>The site has to answer.</summary>
    public const string Open = nameof(Open);

    /// <summary>Who asked has to look at the answer.</summary>
    public const string Answered = nameof(Answered);

    /// <summary>Nobody has to do anything.</summary>
    public const string Closed = nameof(Closed);

    /// <summary>What may be said in a state: one of <see cref="QueryAction"/>.</summary>
    public static IReadOnlyList<string> ActionsIn(string state) => state switch
    {
        Open => [QueryAction.Answered, QueryAction.Closed],
        Answered => [QueryAction.Closed, QueryAction.Reopened],
        _ => [QueryAction.Reopened],
    };

    /// <summary>The state after something was said.</summary>
    public static string By(string action) => action switch
    {
        QueryAction.Answered => Answered,
        QueryAction.Closed => Closed,
        _ => Open,
    };
}
