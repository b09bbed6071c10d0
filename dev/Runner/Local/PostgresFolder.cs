namespace Runner.Local;

/// <summary>Where a cluster lies that may be killed and started again.</summary>
/// <remarks>Beside the system's folder, not inside: the server's user may have no right to pass through that one, and a socket's path must be short.</remarks>
internal static class PostgresFolder
{
    public static string Create() => Directory.CreateTempSubdirectory("pg.").FullName;

    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A process that was killed may still let go of its files; the system's clean-up takes what is left.
        }
    }
}
