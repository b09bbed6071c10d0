using Microsoft.Extensions.Configuration;

namespace Security.Hardening;

/// <summary>What a page of ours may load and run, as the browser is told (W3C Content Security Policy Level 3).</summary>
/// <param name="Text">The value of the header.</param>
internal sealed record ContentSecurityPolicy(string Text)
{
    // Where people are sent to after the sign-in form: browsers hold redirects of a form against form-action as well.
    private const string AuthoritySetting = "SignIn:OpenIdConnect:Authority";

    /// <summary>Scripts and styles from our own files alone; inline nothing but style attributes. WebAssembly may be compiled, text may not be run.</summary>
    public static ContentSecurityPolicy From(IConfiguration configuration)
    {
        var authority = Uri.TryCreate(configuration[AuthoritySetting], UriKind.Absolute, out var address) ? " " + address.GetLeftPart(UriPartial.Authority) : "";
        return new(string.Join("; ",
            "default-src 'self'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "font-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            $"form-action 'self'{authority}",
            "frame-ancestors 'none'"));
    }
}
