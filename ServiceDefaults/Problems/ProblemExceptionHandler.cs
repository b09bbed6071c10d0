using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ServiceDefaults;

/// <summary>The one place where a failure becomes an HTTP answer. Endpoints hold no try/catch.</summary>
internal sealed partial class ProblemExceptionHandler(
    IProblemDetailsService problems, IEnumerable<IProblemMapper> mappers, ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
            return true; // nobody is left to read an answer

        var problem = mappers.Select(mapper => mapper.Map(exception)).FirstOrDefault(found => found is not null)
            ?? KnownFailures.Map(exception) ?? PlainStatus.Describe(StatusCodes.Status500InternalServerError);
        if (problem.Status >= StatusCodes.Status500InternalServerError)
            LogFailed(logger, exception, httpContext.Request.Method, httpContext.Request.Path, problem.Code);

        httpContext.Response.StatusCode = problem.Status;
        return await problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = problem.ToDetails(), Exception = exception });
    }

    [LoggerMessage(1101, LogLevel.Error, "{Method} {Path} failed: {Code}")]
    private static partial void LogFailed(ILogger logger, Exception exception, string method, string path, string code);
}
