namespace Security.Signatures;

/// <summary>Words for why a signature became void.</summary>
internal static class VoidCause
{
    /// <summary>As <c>The signed record was changed by Hana Kim (h.kim), through POST /api/studies. Reason: protocol amendment 2.</c></summary>
    public static string Describe(string what, Actor actor, Act? act)
    {
        var through = act?.Through is { } named ? $", through {named}" : "";
        var reason = act?.Reason is { } given ? $" Reason: {given}" : "";
        var text = $"{what} by {actor.Label}{through}.{reason}";
        return text.Length <= SignatureModel.CauseLength ? text : text[..SignatureModel.CauseLength];
    }
}
