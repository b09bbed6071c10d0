using Forms.Odm;

namespace Forms.Importing;

/// <summary>A file is refused as a whole: nothing of it is imported.</summary>
public class FileRefusedException : Exception
{
    /// <summary>A refusal with what is wrong and what to do.</summary>
    public FileRefusedException(string code, string message, string remedy, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        Remedy = remedy;
    }

    /// <summary>A lasting code in kebab case, one of <see cref="OdmRefusals"/> or <see cref="FileRefusals"/>.</summary>
    public string Code { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }

    /// <summary>Line in the file, from 1; null where no one line is at fault.</summary>
    public int? Line { get; init; }

    /// <summary>Column in the line, in a table number of the cell in its row, from 1.</summary>
    public int? Column { get; init; }

    /// <summary>OID of the definition at fault, where one is.</summary>
    public string? Oid { get; init; }

    /// <summary>Everything found up to the refusal, errors included; null where the file could not be read far enough.</summary>
    public ImportReport? Report { get; init; }
}
