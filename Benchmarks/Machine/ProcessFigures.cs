using System.Globalization;

namespace Benchmarks.Machine;

/// <summary>What Linux knows of a process: proc(5).</summary>
internal static class ProcessFigures
{
    // USER_HZ, the unit of times in /proc: 100 on every architecture that .NET runs on.
    private const double TicksASecond = 100;

    /// <summary>Seconds of CPU that the process has used, its own and the system's for it.</summary>
    public static double CpuSeconds(int processId) => Sum(processId, 11, 12);

    /// <summary>The same, with that of all its descendants, ended ones included.</summary>
    /// <param name="except">Processes left out.</param>
    public static double TreeCpuSeconds(int processId, IReadOnlySet<int> except) =>
        Sum(processId, 11, 14) + Children(processId).Where(child => !except.Contains(child)).Sum(child => TreeCpuSeconds(child, except));

    /// <summary>The most memory that was resident since the last <see cref="ResetPeak"/>, in MB of 1,048,576 bytes.</summary>
    public static double PeakMegabytes(int processId) =>
        double.Parse(
            File.ReadLines($"/proc/{Text(processId)}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture) / 1024;

    /// <summary>Forgets the peak: from now on it is what is resident now, or becomes so.</summary>
    public static void ResetPeak(int processId) => File.WriteAllText($"/proc/{Text(processId)}/clear_refs", "5");

    private static double Sum(int processId, int first, int last)
    {
        string stat;
        try
        {
            stat = File.ReadAllText($"/proc/{Text(processId)}/stat");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or IOException)
        {
            // A child that has just ended: its time is with its parent now.
            return 0;
        }

        // The name in parentheses may hold blanks; what follows it is field 3, here number 0.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[first..(last + 1)].Sum(field => double.Parse(field, CultureInfo.InvariantCulture)) / TicksASecond;
    }

    private static IEnumerable<int> Children(int processId)
    {
        var path = $"/proc/{Text(processId)}/task/{Text(processId)}/children";
        return File.Exists(path)
            ? File.ReadAllText(path).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(child => int.Parse(child, CultureInfo.InvariantCulture))
            : [];
    }

    private static string Text(int processId) => processId.ToString(CultureInfo.InvariantCulture);
}
