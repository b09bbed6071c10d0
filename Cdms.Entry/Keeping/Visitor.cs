using Cdms.Entry.Api;

namespace Cdms.Entry.Keeping;

/// <summary>Who is at this browser.</summary>
public sealed class Visitor(EntryApi api, Vault vault)
{
    /// <summary>The session; null: nobody is signed in, or the service does not answer.</summary>
    public SessionAnswer? Session { get; private set; }

    /// <summary>The service said that nobody is signed in.</summary>
    public bool IsSignedOut { get; private set; }

    /// <summary>May enter values somewhere, and so has a store in this browser.</summary>
    public bool Enters => Session is null || Session.May("WriteClinicalData");

    /// <summary>Values can be entered and kept now.</summary>
    public bool IsUnlocked => vault.User is not null;

    /// <summary>Asks the service who this is.</summary>
    public async Task AskAsync()
    {
        try
        {
            (Session, IsSignedOut) = (await api.GetAsync<SessionAnswer>("api/session"), false);
        }
        catch (RefusedException refused)
        {
            (Session, IsSignedOut) = (null, refused.IsSignedOut);
        }
        catch (HttpRequestException)
        {
            (Session, IsSignedOut) = (null, false);
        }
    }
}
