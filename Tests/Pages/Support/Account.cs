namespace Tests.Pages.Support;

/// <summary>Somebody's account, with the password that works once.</summary>
public sealed record Account(string UserName, string PrintedName, string OneTimePassword)
{
    /// <summary>What everybody here chooses in its place.</summary>
    public const string Chosen = "seven quiet lanterns";
}
