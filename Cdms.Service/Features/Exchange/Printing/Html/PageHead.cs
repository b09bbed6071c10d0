namespace Cdms.Service.Features.Exchange.Printing.Html;

/// <summary>What stands on every sheet of paper.</summary>
/// <param name="Title">Title of the document.</param>
/// <param name="Language">Language tag of its words.</param>
/// <param name="Left">Above, left: study and version.</param>
/// <param name="Right">Above, right: site and subject.</param>
/// <param name="Warning">Above, in the middle; null: nothing.</param>
/// <param name="Foot">Below, left: when and for whom it was printed.</param>
internal sealed record PageHead(string Title, string Language, string Left, string Right, string? Warning, string Foot);
