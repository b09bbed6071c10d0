using System.Globalization;

namespace Forms.Editing;

/// <summary>Proposes OIDs that the form does not use, spelt as its others are.</summary>
public static class NewOids
{
    private const int LongestStem = 40;

    /// <summary>A free OID: the prefix that most of the form's OIDs of the kind have, and the name in capitals, with a number where that is taken.</summary>
    /// <param name="form">The form.</param>
    /// <param name="kind">What is to be named.</param>
    /// <param name="name">What it is called; null or without a letter: a number alone.</param>
    public static string Propose(FormDefinition form, DefinitionKind kind, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var taken = Rules.References.Taken(form, kind);
        var stem = PrefixOf(form, kind) + StemOf(name);
        return StemOf(name).Length > 0 && !taken.Contains(stem) ? stem : Free(stem, taken);
    }

    /// <summary>The OID itself while it is free, else with the first number that is.</summary>
    internal static string Free(string oid, IReadOnlySet<string> taken)
    {
        var free = oid.Length > 0 && !oid.EndsWith('.') ? oid : oid + "1";
        for (var number = 2; taken.Contains(free); number++)
            free = oid + (oid.EndsWith('.') || oid.Length == 0 ? "" : ".") + number.ToString(CultureInfo.InvariantCulture);
        return free;
    }

    /// <summary>What stands behind the prefix of an OID.</summary>
    internal static string LastPart(string oid) => oid[((OwnPrefix(oid)?.Length) ?? 0)..];

    private static string PrefixOf(FormDefinition form, DefinitionKind kind) =>
        Rules.References.Defined(form, kind).Select(OwnPrefix).OfType<string>().CountBy(static prefix => prefix, StringComparer.Ordinal)
            .OrderByDescending(static prefix => prefix.Value).ThenBy(static prefix => prefix.Key, StringComparer.Ordinal)
            .Select(static prefix => prefix.Key).FirstOrDefault() ?? Usual(kind);

    private static string? OwnPrefix(string oid)
    {
        var letters = oid.TakeWhile(char.IsAsciiLetter).Count();
        return letters > 0 && letters < oid.Length - 1 && oid[letters] is '.' or '_' or '-' ? oid[..(letters + 1)] : null;
    }

    private static string Usual(DefinitionKind kind) => kind switch
    {
        DefinitionKind.ItemGroup => "IG.",
        DefinitionKind.Item => "I.",
        DefinitionKind.CodeList => "CL.",
        DefinitionKind.MeasurementUnit => "MU.",
        DefinitionKind.Condition => "C.",
        DefinitionKind.Method => "M.",
        _ => "IM.",
    };

    private static string StemOf(string? name)
    {
        var stem = string.Concat((name ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return stem.Length <= LongestStem ? stem : stem[..LongestStem];
    }
}
