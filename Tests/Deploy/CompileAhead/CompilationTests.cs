using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CompileAhead;
using Tests.Support;

namespace Tests.Deploy.CompileAhead;

/// <summary>Machine code for libraries, before the tests run.</summary>
public sealed class CompilationTests : IDisposable
{
    // Built from this repository, and compiled by nobody.
    private static readonly string Built = typeof(global::TestTally.Tally).Assembly.Location;

    private readonly TemporaryFolder _folder = new();
    private readonly string _program;
    private readonly string _other;

    public CompilationTests()
    {
        _program = Directory.CreateDirectory(_folder.Combine("program")).FullName;
        _other = Directory.CreateDirectory(_folder.Combine("other")).FullName;
    }

    [Fact]
    public async Task Run_OverALibraryInTwoPlaces_CompilesItOnceAndReplacesBoth()
    {
        var first = Add(_program, "Tally.dll");
        var second = Add(_other, "Tally.dll");
        var module = ModuleOf(Built);

        var report = await RunAsync(Crossgen.OfThisSdk());

        Assert.Empty(report.Problems);
        Assert.Equal((1, 0), (report.Compiled, report.Known));
        Assert.All([first, second], file => Assert.True(HasMachineCode(file), file));
        // The same library, not another build of it.
        Assert.All([first, second], file => Assert.Equal(module, ModuleOf(file)));
        Assert.Equal(["Tally.dll"], Directory.EnumerateFiles(_program).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Run_OverWhatWasBuiltAgain_TakesTheImageOfBefore()
    {
        Add(_program, "Tally.dll");
        await RunAsync(Crossgen.OfThisSdk());
        var again = Add(_program, "Tally.dll");

        var report = await RunAsync(Crossgen.OfThisSdk());

        Assert.Equal((0, 1), (report.Compiled, report.Known));
        Assert.True(HasMachineCode(again));
    }

    [Fact]
    public async Task Run_OverWhatHasNoNeedOfIt_LeavesItAlone()
    {
        // Machine code already; no library at all; large and loaded by nobody; not a library of a program.
        File.Copy(typeof(object).Assembly.Location, Path.Combine(_program, "Core.dll"));
        await File.WriteAllTextAsync(Path.Combine(_program, "native.dll"), "ELF", TestContext.Current.CancellationToken);
        Add(_program, "Azure.Tally.dll");
        var alone = Add(_other, "Tally.dll");

        var report = await RunAsync(Crossgen.OfThisSdk());

        Assert.Equal((0, 0), (report.Compiled, report.Known));
        Assert.Empty(report.Problems);
        Assert.False(HasMachineCode(alone));
    }

    [Fact]
    public async Task Run_WithACompilerThatFails_SaysSoAndLeavesTheLibrary()
    {
        var file = Add(_program, "Tally.dll");

        var report = await RunAsync(new Crossgen("false"));

        Assert.Contains(file, Assert.Single(report.Problems), StringComparison.Ordinal);
        Assert.False(HasMachineCode(file));
        Assert.Equal([file], Directory.EnumerateFiles(_program));
    }

    public void Dispose() => _folder.Dispose();

    private Task<CompilationReport> RunAsync(Crossgen crossgen) => Compilation.RunAsync(crossgen, _folder.Combine("cache"), [_program], [_other]);

    private static string Add(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        File.Copy(Built, file, overwrite: true);
        return file;
    }

    private static bool HasMachineCode(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static Guid ModuleOf(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        var metadata = reader.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
