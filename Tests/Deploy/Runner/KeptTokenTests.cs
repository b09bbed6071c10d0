using Runner.Runs;
using Tests.Support;

namespace Tests.Deploy.Runner;

public sealed class KeptTokenTests
{
    [Fact]
    public void Read_ASecondTime_GivesTheSameToken()
    {
        using var folder = new TemporaryFolder();

        var first = KeptToken.Read(folder.FullPath);

        Assert.Equal(first, KeptToken.Read(folder.FullPath));
        Assert.Equal(first, File.ReadAllText(folder.Combine("api-token")).Trim());
    }

    [Fact]
    public void Read_OfAnEmptyFile_MakesAToken()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Combine("api-token"), "\n");

        Assert.StartsWith("sft_", KeptToken.Read(folder.FullPath), StringComparison.Ordinal);
        Assert.StartsWith("sft_", File.ReadAllText(folder.Combine("api-token")), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenItMakesTheFile_KeepsItFromOtherUsers()
    {
        using var folder = new TemporaryFolder();

        KeptToken.Read(folder.FullPath);

        // Nobody runs ./run on Windows.
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.Combine("api-token")));
    }
}
