namespace Forms.Odm;

/// <summary>Studies cannot be written as one ODM file without altering a form.</summary>
public sealed class OdmExportException : Exception
{
    /// <summary>A refusal with what is wrong and what to do.</summary>
    public OdmExportException(string code, string message, string remedy, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        Remedy = remedy;
    }

    /// <summary>A lasting code in kebab case, one of <see cref="OdmExportRefusals"/>.</summary>
    public string Code { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }

    /// <summary>The definitions at fault, each as kind and OID: <c>ItemDef I.SEX</c>.</summary>
    public IReadOnlyList<string> Definitions { get; init; } = [];
}
