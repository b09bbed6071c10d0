namespace Runner.Runs;

/// <summary>The token of <c>./run</c>, kept in its folder over starts, for this user's eyes alone.</summary>
internal static class KeptToken
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static string FileOf(string folder) => Path.Combine(folder, "api-token");

    /// <summary>The token in the folder; a fresh one where the folder has none.</summary>
    public static string Read(string folder)
    {
        var file = FileOf(folder);
        if (File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } kept)
            return kept;
        var token = Local.LocalClient.NewToken();
        Write(file, token);
        return token;
    }

    private static void Write(string file, string token)
    {
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        // From its first moment on: between creating a file and closing it to others somebody could open it.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var writer = new StreamWriter(file, options);
        writer.WriteLine(token);
    }
}
