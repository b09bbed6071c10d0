using System.Buffers.Binary;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Security;
using Security.Audit;
using Security.Audit.Sealing;
using Tests.Security.Audit.Support;

namespace Tests.Security.Audit.Sealing;

/// <summary>The formats of docs/audit-trail.md.</summary>
public sealed class AuditHashTests
{
    [Fact]
    public void Of_ARecord_IsWhatTheDocumentSays()
    {
        var record = Record(id: 17);
        var bytes = new List<byte>();
        Text("AuditRecord/1");
        Number(17);
        Text("S.1");
        Number(record.At.UtcTicks);
        foreach (var text in new[] { "h.kim", "Hana Kim", "Person", "cdms-uat", "saved", "FormVersion F.DM/3", "Corrected", "POST /api/forms", "0af7651916cd43dd8448eb211c80319c", "5f0c6f0e-8f5a-4f5e-9d57-6f8a2c1b0e11" })
            Text(text);
        bytes.AddRange([0xFF, 0xFF, 0xFF, 0xFF]); // no access class
        Length(32);
        bytes.AddRange(SHA256.HashData(Encoding.UTF8.GetBytes(record.Payload)));

        Assert.Equal(SHA256.HashData(bytes.ToArray()), AuditRecordHash.Of(record));

        void Number(long value)
        {
            var buffer = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(buffer, value);
            bytes.AddRange(buffer);
        }

        void Length(int value)
        {
            var buffer = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(buffer, value);
            bytes.AddRange(buffer);
        }

        void Text(string value)
        {
            Length(Encoding.UTF8.GetByteCount(value));
            bytes.AddRange(Encoding.UTF8.GetBytes(value));
        }
    }

    [Fact]
    public void Of_ARecord_DependsOnEveryColumnButThePayload()
    {
        var plain = AuditRecordHash.Of(Record(id: 1));
        foreach (var property in typeof(AuditRecord).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var changed = Record(id: 1);
            property.SetValue(changed, Another(property.GetValue(changed)));

            Assert.Equal(property.Name == nameof(AuditRecord.Payload), AuditRecordHash.Of(changed).AsSpan().SequenceEqual(plain));
        }
    }

    [Fact]
    public void Of_ARecord_DoesNotMixUpNeighbouringColumnsOrMissingAndEmpty()
    {
        var hashes = new[] { Record("ab", "c"), Record("a", "bc"), Record("abc", ""), Record("", "abc"), Record("", ""), Record("", null) }.Select(AuditRecordHash.Of).Select(Convert.ToHexString).ToList();

        Assert.Equal(hashes.Count, hashes.Distinct().Count());

        static AuditRecord Record(string subjects, string? reason) => new()
        {
            Id = 1, StudyOid = "", At = AuditRows.Start, ActorId = "", ActorName = "", ActorKind = ActorKind.Person, Action = "", Subjects = subjects, Reason = reason, Payload = "", PayloadHash = [],
        };
    }

    [Fact]
    public void Of_ABlock_DependsOnEverythingInIt()
    {
        var at = AuditRows.Start;
        var link = new AuditBlockLink(1, [.. Enumerable.Repeat((byte)7, 32)]);
        var blocks = new[]
        {
            AuditBlock.Seal(link, "S.1", [Record(1), Record(2)], at), AuditBlock.Seal(link, "S.2", [Record(1), Record(2)], at), AuditBlock.Seal(link with { Number = 2 }, "S.1", [Record(1), Record(2)], at),
            AuditBlock.Seal(null, "S.1", [Record(1), Record(2)], at), AuditBlock.Seal(link, "S.1", [Record(1), Record(2)], at.AddTicks(1)), AuditBlock.Seal(link, "S.1", [Record(1)], at),
            AuditBlock.Seal(link, "S.1", [Record(1), Record(3)], at),
        };

        Assert.Equal(blocks.Length, blocks.Select(block => Convert.ToHexString(block.Hash)).Distinct().Count());
        Assert.All(blocks, block => Assert.Equal(block.Hash, AuditBlockHash.Of(block)));
    }

    private static AuditRecord Record(long id)
    {
        var record = AuditRows.One("S.1");
        typeof(AuditRecord).GetProperty(nameof(AuditRecord.Id))!.SetValue(record, id);
        return record;
    }

    private static object Another(object? value) => value switch
    {
        string text => $"{text}x",
        long number => number + 1,
        DateTimeOffset time => time.AddTicks(1),
        ActorKind => ActorKind.Service,
        Guid => Guid.Empty,
        byte[] bytes => bytes.Reverse().ToArray(),
        _ => "x",
    };
}
