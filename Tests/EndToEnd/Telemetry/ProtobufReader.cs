using System.Text;

namespace Tests.EndToEnd.Telemetry;

/// <summary>Fields of a Protocol Buffers message, as far as a trace export has them (source: protobuf.dev, Encoding).</summary>
internal static class ProtobufReader
{
    private const int Varint = 0, Fixed64 = 1, Delimited = 2, Fixed32 = 5;

    /// <summary>The fields that hold bytes, texts or messages.</summary>
    public static IEnumerable<(int Number, byte[] Content)> Fields(byte[] message)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Read(message, ref at);
            switch ((int)(tag & 7))
            {
                case Varint: Read(message, ref at); break;
                case Fixed64: at += 8; break;
                case Fixed32: at += 4; break;
                case Delimited:
                    var length = (int)Read(message, ref at);
                    yield return ((int)(tag >> 3), message[at..(at + length)]);
                    at += length;
                    break;
                default: throw new InvalidDataException($"Wire type {tag & 7} at byte {at} is none of Protocol Buffers.");
            }
        }
    }

    public static IEnumerable<byte[]> All(byte[] message, int number) => Fields(message).Where(field => field.Number == number).Select(field => field.Content);

    public static byte[] One(byte[] message, int number) => All(message, number).FirstOrDefault() ?? [];

    public static string Text(byte[] message, int number) => Encoding.UTF8.GetString(One(message, number));

    private static ulong Read(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
