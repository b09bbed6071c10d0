using System.Buffers.Binary;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Who may send a unit and until when, written into the <c>LockId</c> that the tables have anyway: a UUID (version 8) that holds a time.</summary>
/// <remarks>
/// The database compares lock ids as it compares UUIDs, so "due" is a comparison, and no column or table is needed that the official integration does not know.
/// Lock ids written by others are random: nearly all of them lie beyond <see cref="Horizon" /> or in the past, and count as due.
/// </remarks>
internal sealed record DeliveryLease(DateTimeOffset Until, int Attempts)
{
    /// <summary>No lease or back-off reaches further than this.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(1);

    private const int TimeLength = 6;

    /// <summary>A new lock id, unlike any other even with the same time.</summary>
    public Guid ToLockId(LeaseLayout layout)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.NewGuid().TryWriteBytes(bytes, bigEndian: true, out _);
        WriteTime(bytes, Until, layout);
        bytes[6] = (byte)(0x80 | (bytes[6] & 0x0F));
        bytes[7] = (byte)Math.Min(Attempts, byte.MaxValue);
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The greatest lock id with this time: whatever is not greater has ended by then.</summary>
    public static Guid Bound(DateTimeOffset time, LeaseLayout layout)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Fill(byte.MaxValue);
        WriteTime(bytes, time, layout);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Reads a lock id; null if this library did not write it.</summary>
    public static DeliveryLease? Read(Guid lockId, LeaseLayout layout, DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        lockId.TryWriteBytes(bytes, bigEndian: true, out _);
        if ((bytes[6] & 0xF0) != 0x80 || (bytes[8] & 0xC0) != 0x80)
            return null;

        Span<byte> time = stackalloc byte[8];
        time.Clear();
        bytes.Slice(TimeOffset(layout), TimeLength).CopyTo(time[2..]);
        var milliseconds = BinaryPrimitives.ReadInt64BigEndian(time);

        return milliseconds > (now + Horizon).ToUnixTimeMilliseconds()
            ? null
            : new DeliveryLease(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), bytes[7]);
    }

    private static int TimeOffset(LeaseLayout layout) => layout == LeaseLayout.SqlServer ? 16 - TimeLength : 0;

    private static void WriteTime(Span<byte> bytes, DateTimeOffset time, LeaseLayout layout)
    {
        Span<byte> buffer = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(buffer, time.ToUnixTimeMilliseconds());
        buffer[2..].CopyTo(bytes[TimeOffset(layout)..]);
    }
}
