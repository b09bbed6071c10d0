namespace Cdms.Service.Features.Exchange.Printing.Browser;

/// <summary>Makes a PDF of a page.</summary>
internal interface IPagePrinter
{
    /// <summary>Why there can be no print at all here; null: there can.</summary>
    PrintRefusal? Missing { get; }

    /// <summary>Prints one page, when it is its turn.</summary>
    /// <param name="write">Writes the HTML.</param>
    /// <param name="mayWait">True where the caller waits as long as it takes; false: half a minute at most.</param>
    /// <param name="cancellationToken">Ends the print.</param>
    /// <exception cref="PrintRefusedException">There is none.</exception>
    Task<byte[]> PrintAsync(Func<TextWriter, Task> write, bool mayWait, CancellationToken cancellationToken);
}
