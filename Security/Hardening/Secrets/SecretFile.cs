namespace Security.Hardening;

/// <summary>A setting whose value was read from a file.</summary>
/// <param name="Setting">The setting: <c>Database:ConnectionString</c>.</param>
/// <param name="Value">Its value; null where there is a fault.</param>
/// <param name="Fault">Why it could not be read, without anything of its content.</param>
internal sealed record SecretFile(string Setting, string? Value, string? Fault)
{
    private const int MostBytes = 64 * 1024;

    public static SecretFile Read(string setting, string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
                return Wrong(setting, path, "is larger than 64 KiB, so it is no secret. Name the right file.");
            var text = File.ReadAllText(path);
            text = text.EndsWith('\n') ? text[..^1].TrimEnd('\r') : text;
            return text.Length == 0 ? Wrong(setting, path, "is empty. Write the secret into it.") : new(setting, text, null);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Wrong(setting, path, "does not exist. Mount it, or correct the path.");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException or ArgumentException or NotSupportedException)
        {
            return Wrong(setting, path, "cannot be read by the user the service runs as. Give that user the right to read it.");
        }
    }

    private static SecretFile Wrong(string setting, string path, string fault) => new(setting, null, $"{setting}File: the file '{path}' {fault}");
}
