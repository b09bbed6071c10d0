using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ServiceDefaults;

/// <summary>What went wrong, where, and what to do: the body of every answer that is not a success (RFC 9457).</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Code">A lasting code, in kebab case, for programs: <c>unknown-study</c>.</param>
/// <param name="Detail">What is wrong, for a person.</param>
/// <param name="Remedy">What the person can do about it.</param>
/// <param name="Place">Where it is wrong.</param>
public sealed record Problem(int Status, string Code, string Detail, string Remedy, Place? Place = null)
{
    /// <summary>Further members of the body, such as the current state in a conflict.</summary>
    public IReadOnlyDictionary<string, object?> More { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>400: the request itself is wrong.</summary>
    public static ProblemHttpResult BadRequest(string code, string detail, string remedy, Place? place = null) =>
        new Problem(StatusCodes.Status400BadRequest, code, detail, remedy, place).ToResult();

    /// <summary>404: what the address names does not exist.</summary>
    public static ProblemHttpResult NotFound(string code, string detail, string remedy, Place? place = null) =>
        new Problem(StatusCodes.Status404NotFound, code, detail, remedy, place).ToResult();

    /// <summary>409: the present state does not allow it.</summary>
    public static ProblemHttpResult Conflict(string code, string detail, string remedy, Place? place = null) =>
        new Problem(StatusCodes.Status409Conflict, code, detail, remedy, place).ToResult();

    /// <summary>422: well-formed, but the content breaks a rule.</summary>
    public static ProblemHttpResult Unprocessable(string code, string detail, string remedy, Place? place = null) =>
        new Problem(StatusCodes.Status422UnprocessableEntity, code, detail, remedy, place).ToResult();

    /// <summary>The typed result for an endpoint.</summary>
    public ProblemHttpResult ToResult() => TypedResults.Problem(ToDetails());

    /// <summary>The body; the trace id is added when it is written.</summary>
    public ProblemDetails ToDetails()
    {
        var details = new ProblemDetails { Status = Status, Detail = Detail };
        details.Extensions["code"] = Code;
        details.Extensions["remedy"] = Remedy;
        if (Place is not null)
            details.Extensions["place"] = Place;
        foreach (var (name, value) in More)
            details.Extensions[name] = value;
        return details;
    }
}
