using Forms.ClinicalData;

namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>An item at our place, as an export writes it.</summary>
internal sealed record PlacedValue(DataPlace Place, ClinicalItem Item);
