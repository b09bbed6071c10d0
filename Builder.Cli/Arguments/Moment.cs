using System.CommandLine.Parsing;
using System.Globalization;

namespace Builder.Cli.Arguments;

/// <summary>A time to come, with its offset: the machine of a pipeline is seldom in the time zone of a site.</summary>
internal static class Moment
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    public static DateTimeOffset? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        var written = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        if (DateTimeOffset.TryParseExact(written, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return moment;
        argument.AddError($"--at cannot be '{text}': give date, time and offset, such as 2027-03-01T22:00+01:00 or 2027-03-01T21:00Z.");
        return null;
    }
}
