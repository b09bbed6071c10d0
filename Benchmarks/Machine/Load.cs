using System.Globalization;

namespace Benchmarks.Machine;

/// <summary>What else ran on the machine when the benchmark began: whoever reads the figures must know.</summary>
internal static class Load
{
    private static readonly double AtBegin = Read();

    /// <summary>Reads the load; call it before the benchmark loads the machine itself.</summary>
    public static void Note() => _ = AtBegin;

    public static string Describe() => FormattableString.Invariant($"load average at the begin {AtBegin:F1}");

    private static double Read() =>
        File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : double.NaN;
}
