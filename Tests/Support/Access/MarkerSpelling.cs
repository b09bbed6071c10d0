using System.Net;
using System.Text;
using System.Text.Json;

namespace Tests.Support.Access;

/// <summary>The spellings in which a text may leave a service.</summary>
internal static class MarkerSpelling
{
    public static IEnumerable<(string Text, string How)> Of(string marker)
    {
        var bytes = Encoding.UTF8.GetBytes(marker);
        var json = JsonEncodedText.Encode(marker).ToString();
        (string Text, string How)[] all =
        [
            (marker, "as it is"),
            (Uri.EscapeDataString(marker), "as in an address"),
            (json, "as in JSON"),
            (json.Replace("\\", "\\\\", StringComparison.Ordinal), "as in JSON inside JSON"),
            (WebUtility.HtmlEncode(marker), "as in a page"),
            (Convert.ToHexString(bytes), "in hexadecimal"),
            .. Enumerable.Range(0, 3).Select(offset => (Base64Core(bytes, offset), "in base64")),
        ];
        return all.Where(spelling => spelling.Text.Length > 0).DistinctBy(spelling => spelling.Text, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The characters that stand for the marker wherever it begins: after 0, 1 or 2 bytes of a group of three. Those shared with neighbours are left out.</summary>
    private static string Base64Core(byte[] marker, int offset)
    {
        var text = Convert.ToBase64String([.. new byte[offset], .. marker]);
        var first = offset == 0 ? 0 : offset + 1;
        var last = (offset + marker.Length) * 8 / 6;
        // Short ones would be found by chance.
        return last - first >= 6 ? text[first..last] : "";
    }
}
