namespace Forms.Components.Parts;

/// <summary>The entries of a long list that hold what somebody types; those that begin with it come first. At most <see cref="MostOffered"/> are offered.</summary>
internal sealed class ChoiceSearch(IReadOnlyList<Choice> choices, string? language)
{
    public const int MostOffered = 50;

    private string[]? _texts;

    public bool IsOpen { get; private set; }

    /// <summary>True after something was typed that is no entry.</summary>
    public bool HasMissed { get; private set; }

    /// <summary>What is being typed; null while nobody types.</summary>
    public string? Typed { get; private set; }

    /// <summary>Which offered entry the keys are at; -1 for none.</summary>
    public int Active { get; private set; } = -1;

    public int Found { get; private set; }

    public IReadOnlyList<Choice> Offered { get; private set; } = [];

    // Read once, and only where somebody searches: a list may have thousands of entries, and each key looks at all of them.
    private string[] Texts => _texts ??= [.. choices.Select(choice => choice.PlainIn(language))];

    /// <summary>What the field shows for a code; the code itself where the list has it not.</summary>
    public string TextOf(string? code) =>
        code is null ? "" : choices.FirstOrDefault(choice => string.Equals(choice.Code, code, StringComparison.Ordinal))?.PlainIn(language) ?? code;

    public void Open()
    {
        if (!IsOpen)
            Offer("");
    }

    public void Type(string text)
    {
        Typed = text;
        Offer(text);
    }

    public void Move(int step)
    {
        if (!IsOpen)
            Offer(Typed ?? "");
        else if (Offered.Count > 0)
            Active = Active < 0 ? (step > 0 ? 0 : Offered.Count - 1) : (Active + step + Offered.Count) % Offered.Count;
    }

    public void Close() => (IsOpen, Typed, Active, HasMissed, Offered) = (false, null, -1, false, []);

    public void Miss()
    {
        Close();
        HasMissed = true;
    }

    public Choice? FindExact(string text)
    {
        var wanted = text.Trim();
        var byText = Array.FindIndex(Texts, own => string.Equals(own.Trim(), wanted, StringComparison.OrdinalIgnoreCase));
        return byText >= 0 ? choices[byText] : choices.FirstOrDefault(choice => string.Equals(choice.Code, wanted, StringComparison.Ordinal));
    }

    private void Offer(string text)
    {
        var wanted = text.Trim();
        var found = Enumerable.Range(0, choices.Count).Where(index => Holds(index, wanted)).ToList();
        (IsOpen, HasMissed, Active, Found) = (true, false, -1, found.Count);
        Offered = [.. found.OrderBy(index => Texts[index].StartsWith(wanted, StringComparison.OrdinalIgnoreCase) ? 0 : 1).Take(MostOffered).Select(index => choices[index])];
    }

    private bool Holds(int index, string wanted) =>
        Texts[index].Contains(wanted, StringComparison.OrdinalIgnoreCase) || choices[index].Code.StartsWith(wanted, StringComparison.OrdinalIgnoreCase);
}
