using Cdms.Service.Domain;

namespace Cdms.Service.Features.Exchange.Printing;

/// <summary>What files are called, and what they warn of.</summary>
internal static class PrintNames
{
    /// <summary>What every sheet says where there are no real subjects; null: nothing.</summary>
    public static string? Warning(EnvironmentOptions options) => options.IsProduction ? null : "TEST";

    public static string Of(EnvironmentOptions options, string name) => $"{(options.IsProduction ? "" : "TEST-")}{Safe(name)}.pdf";

    /// <summary>A part of a name that every system takes.</summary>
    public static string Safe(string name) => string.Concat(name.Take(120).Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_' ? sign : '_'));
}
