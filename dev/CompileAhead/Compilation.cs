using System.Collections.Concurrent;

namespace CompileAhead;

/// <summary>Compiles what has no machine code, and keeps it for the next time.</summary>
public static class Compilation
{
    /// <summary>Gives every library in the folders its machine code.</summary>
    /// <param name="crossgen">The compiler.</param>
    /// <param name="cache">Where images are kept, by the hash of the library: the compiler takes over no code of another library, so an image stays right when others change. Deleting it costs the next run its time.</param>
    /// <param name="programs">Folders of programs.</param>
    /// <param name="also">Folders where what lies in those is replaced too.</param>
    public static async Task<CompilationReport> RunAsync(Crossgen crossgen, string cache, IReadOnlyList<string> programs, IReadOnlyList<string> also)
    {
        var kept = Directory.CreateDirectory(Path.Combine(cache, Crossgen.Target)).FullName;
        var problems = new ConcurrentBag<string>();
        int compiled = 0, known = 0;
        // The largest first, so that all cores stay busy to the end.
        var libraries = Library.In(programs, also).OrderByDescending(library => new FileInfo(library.Paths[0]).Length);
        await Parallel.ForEachAsync(libraries, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (library, _) =>
        {
            var image = Path.Combine(kept, $"{library.Hash}.dll");
            if (File.Exists(image))
            {
                Interlocked.Increment(ref known);
            }
            else
            {
                var fresh = $"{image}.new";
                if (await crossgen.CompileAsync(library.Paths[0], fresh) is { } problem)
                {
                    // It runs as it is, only slower.
                    problems.Add($"{library.Paths[0]}: {problem}");
                    return;
                }

                File.Move(fresh, image, overwrite: true);
                Interlocked.Increment(ref compiled);
            }

            library.Replace(image);
        });
        return new(compiled, known, [.. problems.Order(StringComparer.Ordinal)]);
    }
}
