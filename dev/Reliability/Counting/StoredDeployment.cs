namespace Reliability.Counting;

/// <summary>A deployment as the Builder's database holds it.</summary>
/// <param name="Id">The saga's key.</param>
/// <param name="Form">Study, form and version.</param>
/// <param name="State">Where the saga stands.</param>
/// <param name="ContentHash">The hash that was published.</param>
/// <param name="InstalledHash">The hash that the CDMS answered; null before.</param>
/// <param name="Definition">The bytes that were published.</param>
public sealed record StoredDeployment(Guid Id, FormKey Form, string State, string ContentHash, string? InstalledHash, ReadOnlyMemory<byte> Definition);

/// <summary>An entry of a deployment's history.</summary>
/// <param name="DeploymentId">The saga's key.</param>
/// <param name="From">State before; null for the first.</param>
/// <param name="To">State after.</param>
/// <param name="Cause">Why.</param>
/// <param name="MessageId">The message that caused the entry, or that was sent.</param>
public sealed record StoredTransition(Guid DeploymentId, string? From, string To, string Cause, Guid? MessageId);

/// <summary>A form version as the CDMS's database holds it.</summary>
/// <param name="Form">Study, form and version.</param>
/// <param name="ContentHash">The hash it was installed with.</param>
/// <param name="Definition">The bytes that are stored.</param>
public sealed record StoredForm(FormKey Form, string ContentHash, ReadOnlyMemory<byte> Definition);

/// <summary>What the CDMS has settled.</summary>
/// <param name="DeploymentId">The saga's key.</param>
/// <param name="IsCancelled">True: it must not be installed.</param>
public sealed record StoredSettlement(Guid DeploymentId, bool IsCancelled);

/// <summary>A version of a form.</summary>
public sealed record FormKey(string StudyOid, string FormOid, int Version)
{
    /// <summary>As a person names it.</summary>
    public override string ToString() => FormattableString.Invariant($"{StudyOid}/{FormOid} v{Version}");
}
