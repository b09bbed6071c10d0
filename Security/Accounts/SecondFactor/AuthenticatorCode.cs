using OtpNet;
using QRCoder;

namespace Security.Accounts;

/// <summary>A new authenticator key as a person takes it over: by camera or by hand.</summary>
/// <param name="Key">The key, base32 in groups of four.</param>
/// <param name="Svg">A QR code of the address that apps read, to stand in the page itself: an image of its own would need an address that gives the key away.</param>
internal sealed record AuthenticatorCode(string Key, string Svg)
{
    /// <param name="key">The key, base32.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="issuer">The service as the app shows it.</param>
    public static AuthenticatorCode Of(string key, Account account, string issuer)
    {
        var address = new OtpUri(OtpType.Totp, key, account.SubjectId, issuer).ToString();
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        var svg = code.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        return new(string.Join(' ', key.Chunk(4).Select(group => new string(group))), svg);
    }
}
