using System.Reflection;
using System.Text.RegularExpressions;
using Builder.Pages.Texts;

namespace Tests.Pages.Texts;

/// <summary>Both languages say the same: no text is empty, none is left in the other language, places for values agree.</summary>
public sealed partial class PageTextsTests
{
    private static readonly string[] SameInBoth = ["OID"];

    public static TheoryData<string> Parts() => [.. typeof(PageTexts).GetProperties().Where(part => part.PropertyType.Name.EndsWith("Texts", StringComparison.Ordinal)).Select(part => part.Name)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Texts_OfEachPart_AreThereInBothLanguages(string part)
    {
        var (english, korean) = (TextsOf("en", part), TextsOf("ko", part));

        Assert.Equal(english.Keys, korean.Keys);
        Assert.All(english.Keys, name => Assert.NotEmpty(english[name].Trim()));
        Assert.All(english.Keys, name => Assert.Equal(Places(english[name]), Places(korean[name])));
        Assert.DoesNotContain(english.Keys, name => english[name] == korean[name] && !SameInBoth.Contains(english[name], StringComparer.Ordinal));
    }

    private static Dictionary<string, string> TextsOf(string language, string part)
    {
        var texts = typeof(PageTexts).GetProperty(part)!.GetValue(PageTexts.Of(language))!;
        var plain = texts.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType == typeof(string)).ToDictionary(property => property.Name, property => (string)property.GetValue(texts)!, StringComparer.Ordinal);
        foreach (var words in texts.GetType().GetProperties().Where(property => property.PropertyType == typeof(IReadOnlyDictionary<string, string>)))
        {
            foreach (var (key, value) in (IReadOnlyDictionary<string, string>)words.GetValue(texts)!)
                plain[key] = value;
        }
        return plain;
    }

    private static string[] Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
