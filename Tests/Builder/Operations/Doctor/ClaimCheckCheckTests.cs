using Messaging.ClaimCheck;
using Operations.Doctor;
using Tests.Support;

namespace Tests.Builder.Operations.Doctor;

public sealed class ClaimCheckCheckTests
{
    [Fact]
    public async Task Look_AtAFolder_LeavesNothingBehind()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(["ok    claim-check store: can be written, read and cleaned up."], await LookAsync(new FolderClaimCheckStore(folder.FullPath, TimeProvider.System)));
        Assert.Empty(Directory.GetFiles(folder.FullPath, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("write", "cannot be written to: no right to write Check ClaimCheck:Folder or ClaimCheck:Bucket")]
    [InlineData("open", "cannot be read: no right to open Check ClaimCheck:Folder or ClaimCheck:Bucket")]
    [InlineData("delete", "cannot be cleaned up: no right to delete Check ClaimCheck:Folder or ClaimCheck:Bucket")]
    [InlineData("lose", "what was written is not there. Use a store that shows what was written at once")]
    [InlineData("alter", "what was written came back altered. Use another store")]
    [InlineData("keep", "what was written could not be deleted again. Check ClaimCheck:Folder")]
    public async Task Look_AtAStoreThatDoesNot_SaysWhichAndWhatToDo(string fault, string expected) =>
        Assert.StartsWith($"WRONG claim-check store: {expected}", Assert.Single(await LookAsync(new Faulty(fault))), StringComparison.Ordinal);

    private static Task<IReadOnlyList<string>> LookAsync(IClaimCheckStore store) => new Looking().With(store).AtAsync(new ClaimCheckCheck());

    private sealed class Faulty(string fault) : IClaimCheckStore
    {
        private byte[] _stored = [];

        public Task WriteAsync(string hash, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
        {
            Refuse("write");
            _stored = bytes.ToArray();
            return Task.CompletedTask;
        }

        public Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken = default)
        {
            Refuse("open");
            return Task.FromResult<Stream?>(fault switch { "lose" => null, "alter" => new MemoryStream([1]), _ => new MemoryStream(_stored) });
        }

        public IAsyncEnumerable<ClaimCheckBlob> ListAsync(CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<ClaimCheckBlob>();

        public Task<bool> DeleteAsync(string hash, DateTimeOffset storedBefore, CancellationToken cancellationToken = default)
        {
            Refuse("delete");
            return Task.FromResult(fault != "keep");
        }

        private void Refuse(string verb)
        {
            if (fault == verb)
                throw new UnauthorizedAccessException($"no right to {verb}");
        }
    }
}
