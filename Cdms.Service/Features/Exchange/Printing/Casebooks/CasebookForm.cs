using Cdms.Service.Domain;
using Cdms.Service.Features.Exchange.Exporting;
using Forms.Expressions;

namespace Cdms.Service.Features.Exchange.Printing.Casebooks;

/// <summary>A form that is begun, with all that stands about it.</summary>
internal sealed record CasebookForm(FormInstance Form, string? Lock, IReadOnlyList<PlacedSignature> Signatures, IReadOnlyList<CasebookForm.Group> Groups, IReadOnlyList<CasebookForm.Item> Unplaced, IReadOnlyList<CasebookForm.Change> Changes, IReadOnlyList<CasebookForm.Query> Queries)
{
    /// <summary>One repeat of a group.</summary>
    public sealed record Group(string Title, string Oid, string RepeatKey, IReadOnlyList<Item> Items);

    /// <summary>An item.</summary>
    /// <param name="Place">Where it is.</param>
    /// <param name="Title">Its question.</param>
    /// <param name="Value">As entered; null: none.</param>
    /// <param name="Meaning">What a code means.</param>
    /// <param name="Unit">The unit.</param>
    /// <param name="Missing">Why there is no value; null where there is one.</param>
    /// <param name="Remarks">Computed, verified, locked, and what is wrong with it.</param>
    public sealed record Item(ItemPlace Place, string Title, string? Value, string? Meaning, string? Unit, string? Missing, IReadOnlyList<string> Remarks);

    /// <summary>A change of a value.</summary>
    public sealed record Change(string Title, ItemPlace Place, string? Old, string? New, string? Reason, string By, DateTimeOffset At);

    /// <summary>A query with what was said.</summary>
    public sealed record Query(string Title, ItemPlace Place, string State, IReadOnlyList<QueryMessage> Messages);
}
