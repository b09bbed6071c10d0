using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Messaging.ClaimCheck;

/// <summary>Makes a rename in a folder survive a power cut, which on Unix takes an fsync of the folder; .NET has no call for it.</summary>
internal static class DirectorySync
{
    private const int ReadOnly = 0;

    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;

        var handle = open(folder, ReadOnly);
        if (handle < 0)
            throw new IOException($"Cannot open the folder {folder} to flush it.", new Win32Exception());

        try
        {
            if (fsync(handle) != 0)
                throw new IOException($"Cannot flush the folder {folder}.", new Win32Exception());
        }
        finally
        {
            _ = close(handle);
        }
    }

    [DllImport("libc", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int fsync(int handle);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int handle);
}
