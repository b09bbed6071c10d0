namespace Forms.Editing;

/// <summary>Ends an edit that is not possible, from wherever that is found; <see cref="DraftEdit.Apply"/> turns it into a result.</summary>
internal sealed class EditRefusedException(EditRefusal refusal) : Exception(refusal.Text)
{
    public EditRefusedException(string code, string path, string text)
        : this(new EditRefusal(code, path, text))
    {
    }

    public EditRefusal Refusal { get; } = refusal;
}
