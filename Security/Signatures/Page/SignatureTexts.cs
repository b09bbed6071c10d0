using System.Globalization;
using Microsoft.AspNetCore.Http;
using Security.Accounts;

namespace Security.Signatures;

/// <summary>The words of the page, in one language.</summary>
internal abstract class SignatureTexts
{
    public abstract string Language { get; }
    public abstract string Title { get; }
    public abstract string Study { get; }
    public abstract string Record { get; }
    public abstract string CurrentHash { get; }
    public abstract string ReadRecord { get; }
    public abstract string Gone { get; }
    public abstract string NoSignatures { get; }
    public abstract string Meaning { get; }
    public abstract string PrintedName { get; }
    public abstract string Time { get; }
    public abstract string SignedHash { get; }
    public abstract string Remark { get; }
    public abstract string Status { get; }
    public abstract string Cause { get; }
    public abstract string Sign { get; }
    public abstract string UserId { get; }
    public abstract string Password { get; }
    public abstract string OptionalRemark { get; }
    public abstract string Agreement { get; }
    public abstract string AgreementMissing { get; }
    public abstract string MayNotSign { get; }
    public abstract string Confirm { get; }
    public abstract string ConfirmHint { get; }
    public abstract string LaterHint { get; }
    public abstract string Printed { get; }
    public abstract string NewHash { get; }

    public abstract string MeaningOf(string code);

    public abstract string StatusOf(string status);

    /// <summary>What to tell a person for a problem's code; null: the problem's own words.</summary>
    public abstract string? FaultOf(string code);

    /// <summary>In the language of the pages (<see cref="PageLanguage"/>).</summary>
    public static SignatureTexts For(HttpContext http) => PageLanguage.Of(http).Language == "ko" ? new KoreanSignatureTexts() : new EnglishSignatureTexts();

    /// <summary>As <c>2026-11-28 13:05:09 UTC</c>, in every language alike.</summary>
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
