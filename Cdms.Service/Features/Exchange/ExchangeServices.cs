using Cdms.Service.Features.Exchange.Changes;
using Cdms.Service.Features.Exchange.Exporting;
using Cdms.Service.Features.Exchange.Importing;
using Cdms.Service.Features.Exchange.Printing.Browser;
using Cdms.Service.Features.Exchange.Printing.Casebooks;

namespace Cdms.Service.Features.Exchange;

/// <summary>What import, export, print and the change feed need.</summary>
internal static class ExchangeServices
{
    public static IServiceCollection AddExchange(this IServiceCollection services) => services
        .AddScoped<ImportedSubjects>()
        .AddScoped<FormImport>()
        .AddScoped<SubjectImport>()
        .AddScoped<OdmExport>()
        .AddScoped<LaboratoryTable>()
        .AddScoped<FormTables>()
        .AddScoped<CsvExport>()
        .AddScoped<XlsxExport>()
        .AddScoped<ChangeFeed>()
        .AddSingleton<IPagePrinter, ChromiumPrinter>()
        .AddScoped<CasebookReader>()
        .AddScoped<CasebookForms>()
        .AddScoped<CasebookPrinter>();
}
