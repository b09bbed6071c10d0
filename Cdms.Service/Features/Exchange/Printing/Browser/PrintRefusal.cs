using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Cdms.Service.Features.Exchange.Printing.Browser;

/// <summary>Why there is no PDF, as an answer.</summary>
internal sealed record PrintRefusal(int Status, string Code, string Detail, string Remedy, int? RetryAfterSeconds = null)
{
    public static PrintRefusal NoBrowser { get; } = new(StatusCodes.Status501NotImplemented, "no-chromium", "This service has no Chromium, which prints its PDF files.", "Install Chromium on the service's machine, or set Cdms:Chromium to the path of one, and start the service anew.");

    public static PrintRefusal Busy { get; } = new(StatusCodes.Status503ServiceUnavailable, "printer-busy", "Other PDF files are being made; one is made at a time.", "Try again in a minute. One file may take as long as Cdms:PrintSeconds allows.", 60);

    public static PrintRefusal TooSlow { get; } = new(StatusCodes.Status503ServiceUnavailable, "print-too-slow", "Chromium did not finish the PDF in the time that Cdms:PrintSeconds allows.", "Try again; if it stays so, raise Cdms:PrintSeconds.", 60);

    public static PrintRefusal Failed { get; } = new(StatusCodes.Status503ServiceUnavailable, "print-failed", "Chromium ended without a PDF; the service's log says how.", "Have an operator look at the log. Where the system forbids Chromium its sandbox, set Cdms:ChromiumSandbox to false.", 60);

    public ProblemHttpResult ToResult(HttpContext http)
    {
        if (RetryAfterSeconds is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Problem(Status, Code, Detail, Remedy).ToResult();
    }
}
