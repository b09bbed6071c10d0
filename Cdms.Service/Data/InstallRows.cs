namespace Cdms.Service.Data;

/// <summary>What <see cref="InstallStatement"/> inserted.</summary>
/// <param name="IsSettled">The deployment was not settled before, and is now.</param>
/// <param name="StoredHash">SHA-256 that the database computed from what it stored; null when the version, or the deployment, was there already.</param>
internal sealed record InstallRows(bool IsSettled, byte[]? StoredHash);
