using System.Text;
using Microsoft.AspNetCore.Http;

namespace FaultProxy.Calls;

/// <summary>An answer to a call: the service's, or one made up for it.</summary>
internal sealed record Reply(int Status, string ContentType, byte[] Body)
{
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public bool IsSuccess => Status is >= 200 and < 300;

    public static Reply Of(int status, string contentType, string text) => new(status, contentType, Encoding.UTF8.GetBytes(text));

    public async Task WriteAsync(HttpContext context)
    {
        Begin(context);
        await context.Response.Body.WriteAsync(Body, context.RequestAborted);
    }

    /// <summary>Promises the whole and gives half of it: the server then closes the connection.</summary>
    public async Task WriteHalfAsync(HttpContext context)
    {
        Begin(context);
        await context.Response.Body.WriteAsync(Body.AsMemory(0, Body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private void Begin(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            response.Headers.Append(name, value);
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
    }
}
