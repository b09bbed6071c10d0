using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace CompileAhead;

/// <summary>A library with intermediate language alone, and everywhere it lies.</summary>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal digits.</param>
/// <param name="Paths">Where it lies; the bytes are the same.</param>
public sealed record Library(string Hash, IReadOnlyList<string> Paths)
{
    // Large, and loaded by no service here: they come with the tools of EF Core, and with SQL Server.
    private static readonly string[] LeftOut = ["Microsoft.CodeAnalysis", "Microsoft.Data.SqlClient", "Microsoft.Identity.Client", "Azure."];

    /// <summary>The libraries in the folders of programs that have no machine code yet.</summary>
    /// <param name="programs">Folders.</param>
    /// <param name="also">Folders where only the same libraries are looked for.</param>
    /// <exception cref="DirectoryNotFoundException">A folder is not there.</exception>
    public static IReadOnlyList<Library> In(IReadOnlyList<string> programs, IReadOnlyList<string> also)
    {
        var places = FilesIn(also).ToLookup(HashOf, StringComparer.Ordinal);
        return [.. FilesIn(programs)
            .GroupBy(HashOf, StringComparer.Ordinal)
            .Select(group => new Library(group.Key, [.. group, .. places[group.Key]]))];
    }

    /// <summary>Puts the compiled file in the place of each.</summary>
    public void Replace(string compiled)
    {
        foreach (var path in Paths)
        {
            // Never half a library: whoever reads sees the one or the other.
            var beside = $"{path}.ahead";
            File.Copy(compiled, beside, overwrite: true);
            File.Move(beside, path, overwrite: true);
        }
    }

    private static IEnumerable<string> FilesIn(IEnumerable<string> folders) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .Where(file => !Array.Exists(LeftOut, start => Path.GetFileName(file).StartsWith(start, StringComparison.Ordinal)) && HasNoMachineCode(file));

    private static bool HasNoMachineCode(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        try
        {
            return reader.HasMetadata
                && reader.PEHeaders.CorHeader is { } header
                && header.Flags.HasFlag(CorFlags.ILOnly)
                && header.ManagedNativeHeaderDirectory.Size == 0;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
