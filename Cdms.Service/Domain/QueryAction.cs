namespace Cdms.Service.Domain;

/// <summary>What is said in a query.</summary>
public static class QueryAction
{
    /// <summary>The question itself.</summary>
    public const string Raised = nameof(Raised);

    /// <summary>The site says how it is.</summary>
    public const string Answered = nameof(Answered);

    /// <summary>Who asks is content.</summary>
    public const string Closed = nameof(Closed);

    /// <summary>Who asks is not.</summary>
    public const string Reopened = nameof(Reopened);
}
