using Microsoft.AspNetCore.Http;

namespace Security.Accounts;

/// <summary>The cookies of a service. Each service has names of its own, since browsers share cookies between the ports of a host.</summary>
internal sealed class SessionCookies(SecurityOptions service)
{
    public string Session => $"{service.ServiceName}.session";

    public string Pending => $"{service.ServiceName}.sign-in";

    public string Antiforgery => $"{service.ServiceName}.antiforgery";

    /// <summary>Not per service: the language is the person's.</summary>
    public const string Language = "language";

    /// <summary>True for a request that comes with somebody's session, or sign-in under way.</summary>
    public bool ArePresent(HttpRequest request) => request.Cookies.ContainsKey(Session) || request.Cookies.ContainsKey(Pending);
}
