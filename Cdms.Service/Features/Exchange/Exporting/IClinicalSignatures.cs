using Cdms.Service.Domain;

namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>Hands the signatures of a subject to an export. Register one for each kind of record that is signed.</summary>
internal interface IClinicalSignatures
{
    /// <summary>The signatures that hold on a subject, its visits and its forms.</summary>
    Task<IReadOnlyList<PlacedSignature>> ReadAsync(Subject subject, CancellationToken cancellationToken);
}

/// <summary>A signature at its place.</summary>
/// <param name="Place">The subject, a visit or a form.</param>
/// <param name="SignedBy">Printed name and user name.</param>
/// <param name="Meaning">What it means; written as the SignatureDef.</param>
/// <param name="SignedAt">When.</param>
internal sealed record PlacedSignature(DataPlace Place, string SignedBy, string Meaning, DateTimeOffset SignedAt);
