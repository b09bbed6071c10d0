using Forms.ClinicalData;

namespace Cdms.Service.Features.Exchange.Importing;

/// <summary>A form of a file at its place here.</summary>
/// <param name="Place">Our visit and form with our keys.</param>
/// <param name="Read">The form as it was read.</param>
/// <param name="Items">Its items at our places.</param>
internal sealed record PlacedForm(DataPlace Place, ClinicalForm Read, IReadOnlyList<PlacedItem> Items);

/// <summary>An item of a file at its place here.</summary>
internal sealed record PlacedItem(DataPlace Place, ClinicalItem Read);

/// <summary>A record of a file at its place here.</summary>
internal sealed record PlacedRecord(DataPlace Place, KeptXml Read);
