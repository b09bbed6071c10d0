using Builder.Service.Domain;

namespace Builder.Service.Features.Requests;

/// <summary>An answer held back until its transaction is committed, and given out byte for byte.</summary>
internal sealed record BufferedAnswer(int StatusCode, string? Location, string? ContentType, byte[] Body) : IResult
{
    public bool IsSuccess => StatusCode is >= 200 and < 300;

    /// <summary>Runs the result against a buffer in place of the connection.</summary>
    public static async Task<BufferedAnswer> CaptureAsync(HttpContext http, object? outcome)
    {
        var connection = http.Response.Body;
        using var buffer = new MemoryStream();
        http.Response.Body = buffer;
        try
        {
            if (outcome is IResult result)
                await result.ExecuteAsync(http);
            else
                await http.Response.WriteAsJsonAsync(outcome, http.RequestAborted);
        }
        finally
        {
            http.Response.Body = connection;
        }
        return new(http.Response.StatusCode, http.Response.Headers.Location, http.Response.ContentType, buffer.ToArray());
    }

    public static BufferedAnswer From(IdempotentAnswer kept) => new(kept.StatusCode, kept.Location, kept.ContentType, kept.Body);

    public void KeepIn(IdempotentAnswer kept)
    {
        kept.StatusCode = StatusCode;
        kept.Location = Location;
        kept.ContentType = ContentType;
        kept.Body = Body;
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCode;
        httpContext.Response.Headers.Location = Location;
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.ContentLength = Body.Length;
        await httpContext.Response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }
}
