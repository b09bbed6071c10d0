namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>The values of one form as a table.</summary>
/// <param name="FormOid">The form.</param>
/// <param name="Headers">The names of the columns.</param>
/// <param name="Rows">The rows, read while they are asked for.</param>
internal sealed record FormTable(string FormOid, IReadOnlyList<string> Headers, IAsyncEnumerable<FormTableRow> Rows);

/// <summary>One row, and the version of the form that it was entered by.</summary>
internal sealed record FormTableRow(int FormVersion, IReadOnlyList<string?> Fields);
