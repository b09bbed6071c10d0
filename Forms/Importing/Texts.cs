namespace Forms.Importing;

/// <summary>Makes translated texts.</summary>
internal static class Texts
{
    /// <summary>One text without a language; null for an empty one.</summary>
    public static TranslatedTexts? Of(string text) => text.Length == 0 ? null : new() { Texts = [new() { Text = text }] };
}
