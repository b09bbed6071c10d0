using Cdms.Service.Features.FormVersions;
using Tests.Cdms.Support;

namespace Tests.Cdms.FormVersions;

public sealed class UnpackedDefinitionTests
{
    private const int Limit = 1024 * 1024;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((64 * 1024) - 1)]
    [InlineData(64 * 1024)]
    [InlineData((64 * 1024) + 1)]
    [InlineData(300_000)]
    [InlineData(Limit)]
    public void Decompress_UpToTheLimit_GivesWhatWasCompressed(int length)
    {
        foreach (var bytes in new[] { new byte[length], Unlike(length) })
        {
            var unpacked = UnpackedDefinition.Decompress(Given.Compress(bytes), Limit);

            Assert.Null(unpacked.Problem);
            Assert.Equal(bytes, unpacked.Canonical);
        }
    }

    [Theory]
    [InlineData(Limit + 1)]
    [InlineData(50 * Limit)]
    public void Decompress_BeyondTheLimit_IsRefused(int length) =>
        Assert.Equal("definition-too-large", UnpackedDefinition.Decompress(Given.Compress(new byte[length]), Limit).Problem?.Code);

    [Theory]
    [InlineData(5)]
    [InlineData(200_000)]
    public void Decompress_OfWhatEndsTooEarly_GivesTheBegin(int length)
    {
        var bytes = Unlike(length);

        var unpacked = UnpackedDefinition.Decompress(Given.Compress(bytes)[..^1], Limit);

        Assert.Null(unpacked.Problem);
        Assert.InRange(unpacked.Canonical.Length, length - (64 * 1024), length);
        Assert.Equal(bytes[..unpacked.Canonical.Length], unpacked.Canonical);
    }

    [Fact]
    public void Decompress_OfNothing_GivesNothing() => Assert.Equal(0, UnpackedDefinition.Decompress([], Limit) is { Problem: null } unpacked ? unpacked.Canonical.Length : -1);

    [Fact]
    public void Decompress_OfNoBrotli_IsRefused() =>
        Assert.Equal("definition-unreadable", UnpackedDefinition.Decompress([0xff, 0xff, 0xff, 0xff], Limit).Problem?.Code);

    private static byte[] Unlike(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
