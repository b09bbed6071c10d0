using System.Globalization;

namespace Operations.Doctor;

/// <summary>How far two clocks may be apart.</summary>
internal static class Skew
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    /// <param name="what">What was looked at.</param>
    /// <param name="ahead">How far the clock of this machine is ahead.</param>
    /// <param name="whose">Whose the other clock is.</param>
    public static Finding Of(string what, TimeSpan ahead, string whose)
    {
        var text = $"{ahead.TotalSeconds.ToString("+0;-0;0", CultureInfo.InvariantCulture)} s beside {whose}.";
        return ahead.Duration() <= Most ? new(what, text) : new(what, text, "Let both machines set their clocks by NTP.");
    }
}
