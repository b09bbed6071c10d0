using System.Text;
using Cdms.Service.Features.Exchange.Printing.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Cdms.Support;

/// <summary>Hands back the page itself, so that a test reads what would be printed, or refuses to print.</summary>
internal sealed class HtmlPrinter(PrintRefusal? refusal = null) : IPagePrinter
{
    public PrintRefusal? Missing => refusal == PrintRefusal.NoBrowser ? refusal : null;

    public static void Use(IServiceCollection services) => services.AddSingleton<IPagePrinter>(new HtmlPrinter());

    public static Action<IServiceCollection> Refusing(PrintRefusal refusal) => services => services.AddSingleton<IPagePrinter>(new HtmlPrinter(refusal));

    public async Task<byte[]> PrintAsync(Func<TextWriter, Task> write, bool mayWait, CancellationToken cancellationToken)
    {
        if (refusal is not null)
            throw new PrintRefusedException(refusal);
        await using var html = new StringWriter();
        await write(html);
        return Encoding.UTF8.GetBytes(html.ToString());
    }
}
