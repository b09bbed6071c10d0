using Forms.Importing;

namespace Forms.Odm;

/// <summary>An ODM file is refused as a whole: nothing of it is imported.</summary>
/// <param name="code">A lasting code in kebab case, one of <see cref="OdmRefusals"/>.</param>
/// <param name="message">What is wrong.</param>
/// <param name="remedy">What to do about it.</param>
/// <param name="innerException">What the XML reader said, where it did.</param>
public sealed class OdmRefusedException(string code, string message, string remedy, Exception? innerException = null)
    : FileRefusedException(code, message, remedy, innerException);
