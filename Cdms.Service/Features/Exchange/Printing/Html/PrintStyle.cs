using System.Globalization;
using System.Text;

namespace Cdms.Service.Features.Exchange.Printing.Html;

/// <summary>How the pages look: A4, heads of tables repeated, fonts for Korean with what else may be there.</summary>
internal static class PrintStyle
{
    private const string Fonts = "'Noto Sans','Liberation Sans',Arial,'Noto Sans CJK KR','Noto Sans KR','NanumGothic','Malgun Gothic','Apple SD Gothic Neo','DejaVu Sans',sans-serif";

    private const string Body = """
        body{font:9pt/1.4 FONTS;color:#111;margin:0;padding-right:.4mm}
        h1{font-size:16pt;margin:0 0 2mm}h2{font-size:12pt;margin:7mm 0 2mm;padding:1mm 2mm;background:#e6ecf2;break-after:avoid}
        h3{font-size:10.5pt;margin:4mm 0 1.5mm;break-after:avoid}h4{font-size:9pt;margin:3mm 0 1mm;color:#333;break-after:avoid}
        dl{display:flex;flex-wrap:wrap;gap:.5mm 6mm;margin:0 0 2mm;break-after:avoid}dl div{display:flex;gap:1.5mm}dt{color:#555}dt:after{content:':'}dd{margin:0;font-weight:600;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%;margin:0 0 3mm;table-layout:fixed}thead{display:table-header-group}tr{break-inside:avoid}
        th{background:#f3f5f7;text-align:left;font-weight:600;font-size:8pt}th,td{border:.25mm solid #b5bcc4;padding:.8mm 1.5mm;vertical-align:top;overflow-wrap:anywhere;white-space:pre-wrap}
        .items td:nth-child(1),.items th:nth-child(1){width:38%}.items td:nth-child(3),.items th:nth-child(3){width:28%;font-size:8pt}
        .plain td:nth-child(1),.plain th:nth-child(1){width:45%}.queries th:nth-child(1){width:28%}.queries th:nth-child(3){width:13%}
        .trail{font-size:7.5pt}.trail th{font-size:7pt}.trail th:nth-child(1){width:14%}.trail th:nth-child(2){width:17%}.trail th:nth-child(3){width:24%}
        .oid{font:7pt 'DejaVu Sans Mono',FONTS;color:#555;display:block}.value{font-weight:600}.meaning{display:block}.missing{color:#9a3412;font-style:italic}
        .must{color:#b00020}.warning{border:.5mm solid #b00020;color:#b00020;padding:1mm 2mm;font-weight:600;margin:0 0 3mm}.note{color:#444;font-size:8pt;margin:1mm 0}
        .choice{display:block}.choice:before{content:'\25A1\00A0\00A0'}.write{display:block;border-bottom:.25mm solid #666;height:6mm}.code{font:7.5pt 'DejaVu Sans Mono',FONTS;color:#333;display:block}
        .annotated td:nth-child(1),.annotated th:nth-child(1){width:30%}.annotated td:nth-child(3),.annotated th:nth-child(3){width:42%}
        .form{margin:0 0 6mm}.said{display:block;margin:0 0 1mm}
        """;

    public static string Of(PageHead head) => string.Create(CultureInfo.InvariantCulture, $$"""
        @page{size:A4;margin:20mm 14mm 17mm;
        @top-left{content:"{{Css(head.Left)}}";{{Margin}};width:40%}@top-center{content:"{{Css(head.Warning)}}";{{Margin}};color:#b00020;font-weight:700;text-align:center}
        @top-right{content:"{{Css(head.Right)}}";{{Margin}};text-align:right;width:40%}@bottom-left{content:"{{Css(head.Foot)}}";{{Margin}};width:75%}
        @bottom-right{content:counter(page) " / " counter(pages);{{Margin}};text-align:right}
        }
        {{Body.Replace("FONTS", Fonts, StringComparison.Ordinal)}}
        """);

    private const string Margin = $"font:7.5pt {Fonts};color:#444;overflow-wrap:anywhere";

    /// <summary>A text inside the quotes of a style: whatever is no letter or digit is written by its number, so that nothing ends the quotes or the style.</summary>
    internal static string Css(string? text)
    {
        var safe = new StringBuilder();
        foreach (var sign in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(sign) || sign.Value == ' ')
                safe.Append(sign.ToString());
            else if (!Rune.IsControl(sign))
                safe.Append(CultureInfo.InvariantCulture, $"\\{sign.Value:x} ");
        }
        return safe.ToString();
    }
}
