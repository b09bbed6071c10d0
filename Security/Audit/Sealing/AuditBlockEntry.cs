using System.Runtime.InteropServices;

namespace Security.Audit.Sealing;

/// <summary>One row in a block.</summary>
/// <param name="RecordId"><see cref="AuditRecord.Id"/>.</param>
/// <param name="Hash">The row's hash when it was sealed, 32 bytes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AuditBlockEntry(long RecordId, ReadOnlyMemory<byte> Hash);
