namespace Security.Authentication.Subjects;

/// <summary>Subject ids in addresses.</summary>
internal static class SubjectPath
{
    /// <summary>The server decodes all of a path but the slash.</summary>
    public static string Decode(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
