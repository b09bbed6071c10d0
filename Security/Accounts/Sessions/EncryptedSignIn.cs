using Microsoft.AspNetCore.Http;

namespace Security.Accounts;

/// <summary>Takes no password and no code over a connection that others can read. The sign-in page itself is still shown: it says why.</summary>
internal sealed class EncryptedSignIn(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(AccountPaths.Root, StringComparison.OrdinalIgnoreCase) || HttpMethods.IsGet(http.Request.Method)
            || HttpMethods.IsHead(http.Request.Method) || Loopback.IsSafe(http.Request))
            return next(http);
        return ChallengeAnswers.WriteAsync(http, new(StatusCodes.Status403Forbidden, "unencrypted-connection",
            "Nobody can sign in over this connection: it is not encrypted, so a password could be read on the way. What was sent has not been looked at.",
            "Use the address that begins with https://. Behind a proxy that ends TLS, let it send X-Forwarded-Proto, and set ASPNETCORE_FORWARDEDHEADERS_ENABLED=true for the service."));
    }
}
