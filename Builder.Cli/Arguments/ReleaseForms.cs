using System.CommandLine.Parsing;
using System.Globalization;
using Builder.Client;

namespace Builder.Cli.Arguments;

/// <summary>Form versions of a release: <c>F.VS=3</c>. An OID may hold an equals sign, a version may not.</summary>
internal static class ReleaseForms
{
    public static ReleaseChoice[] Parse(ArgumentResult argument)
    {
        List<ReleaseChoice> choices = [];
        foreach (var text in argument.Tokens.Select(token => token.Value))
        {
            var sign = text.LastIndexOf('=');
            if (sign > 0 && int.TryParse(text[(sign + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0)
                choices.Add(new(text[..sign], version));
            else
                argument.AddError($"--form cannot be '{text}': give the form's OID and a version, such as F.VS=3.");
        }
        return [.. choices];
    }
}
