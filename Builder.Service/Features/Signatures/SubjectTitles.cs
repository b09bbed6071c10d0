namespace Builder.Service.Features.Signatures;

/// <summary>Titles as signatures keep them.</summary>
internal static class SubjectTitles
{
    private const int MaximumLength = 1000;

    /// <summary>A name of a form may be of any length; the end of a very long one is left out.</summary>
    public static string Cut(string title) => title.Length <= MaximumLength ? title : $"{title[..(MaximumLength - 1)]}…";
}
