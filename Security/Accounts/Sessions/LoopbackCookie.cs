using Microsoft.AspNetCore.Http;

namespace Security.Accounts;

/// <summary>A cookie that scripts cannot read and that is Secure always, except towards a browser on the same machine (<see cref="Loopback"/>), which would drop it over plain HTTP.</summary>
internal sealed class LoopbackCookie : CookieBuilder
{
    public LoopbackCookie(string name, SameSiteMode sameSite)
    {
        Name = name;
        SameSite = sameSite;
        Path = "/";
        HttpOnly = true;
        IsEssential = true;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = context.Request.IsHttps || !Loopback.IsLoopback(context.Request);
        return options;
    }
}
