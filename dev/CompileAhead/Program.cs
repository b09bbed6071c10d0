using System.Diagnostics;
using CompileAhead;

// CompileAhead CACHE_FOLDER FOLDER... [--also FOLDER...]: gives the libraries in the folders machine code, each library once. Where the same lie in a folder of --also, they get it there too.
if (args is not [var cache, .. { Length: > 0 } folders])
{
    Console.Error.WriteLine("usage: CompileAhead CACHE_FOLDER FOLDER... [--also FOLDER...]");
    return 2;
}

var programs = folders.TakeWhile(folder => folder != "--also").ToList();
var also = folders.Skip(programs.Count + 1).ToList();

var crossgen = Crossgen.OfThisSdk();
if (!File.Exists(crossgen.Program))
{
    Console.Error.WriteLine($"{crossgen.Program} is not there: restore and build dev/CompileAhead.");
    return 1;
}

var watch = Stopwatch.StartNew();
var report = await Compilation.RunAsync(crossgen, cache, programs, also);
foreach (var problem in report.Problems)
    Console.Error.WriteLine(problem);
Console.Error.WriteLine($"Compiled ahead: {report.Compiled} libraries, {report.Known} were there, in {watch.Elapsed.TotalSeconds:F0} s.");
return report.Problems.Count == 0 ? 0 : 1;
