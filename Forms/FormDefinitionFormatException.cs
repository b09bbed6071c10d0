namespace Forms;

/// <summary>A document is not a form definition, an outline or a manifest in canonical form, or cannot be written as one.</summary>
public sealed class FormDefinitionFormatException : FormatException
{
    /// <summary>A fault at a place of the document.</summary>
    public FormDefinitionFormatException(string path, string fault, Exception? innerException = null)
        : base($"{path} {fault}", innerException)
    {
        Path = path;
        Fault = fault;
    }

    /// <summary>The place, as a JSON path: <c>$.itemDefs[3].name</c>.</summary>
    public string Path { get; }

    /// <summary>What is wrong there.</summary>
    public string Fault { get; }
}
