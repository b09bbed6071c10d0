namespace Cdms.Service.Features.Exchange.Printing.Browser;

/// <summary>There is no PDF.</summary>
internal sealed class PrintRefusedException(PrintRefusal refusal) : Exception($"{refusal.Detail} {refusal.Remedy}")
{
    public PrintRefusal Refusal => refusal;
}
