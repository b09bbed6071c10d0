using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace Security.Accounts;

/// <summary>What the session's cookie holds beside the principal. It is encrypted; the browser cannot read it.</summary>
internal static class SessionTicket
{
    private const string Started = "started", Checked = "checked", Stamp = "stamp", Previous = "previous";

    /// <summary>When the session began; null in a cookie that lacks it.</summary>
    public static DateTimeOffset? StartedAt(this AuthenticationProperties ticket) => Time(ticket, Started);

    /// <summary>When account and grants were last read.</summary>
    public static DateTimeOffset? CheckedAt(this AuthenticationProperties ticket) => Time(ticket, Checked);

    /// <summary>When the account was last used before this session; null: never.</summary>
    public static DateTimeOffset? PreviousSignInAt(this AuthenticationProperties ticket) => Time(ticket, Previous);

    /// <summary>The account's security stamp at sign-in; null for a session without an embedded account.</summary>
    public static string? AccountStamp(this AuthenticationProperties ticket) => ticket.GetString(Stamp);

    public static void SetStartedAt(this AuthenticationProperties ticket, DateTimeOffset time) => Set(ticket, Started, time);

    public static void SetCheckedAt(this AuthenticationProperties ticket, DateTimeOffset time) => Set(ticket, Checked, time);

    public static void SetPreviousSignInAt(this AuthenticationProperties ticket, DateTimeOffset? time) => Set(ticket, Previous, time);

    public static void SetAccountStamp(this AuthenticationProperties ticket, string? stamp) => ticket.SetString(Stamp, stamp);

    private static DateTimeOffset? Time(AuthenticationProperties ticket, string name) =>
        long.TryParse(ticket.GetString(name), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    private static void Set(AuthenticationProperties ticket, string name, DateTimeOffset? time) =>
        ticket.SetString(name, time?.UtcTicks.ToString(CultureInfo.InvariantCulture));
}
