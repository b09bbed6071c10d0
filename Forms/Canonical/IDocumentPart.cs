namespace Forms.Canonical;

/// <summary>A record of a canonical document. One mapping serves both ways: written, it hands its values to the fields; read, it takes them from there.</summary>
internal interface IDocumentPart<TSelf>
    where TSelf : IDocumentPart<TSelf>
{
    /// <summary>Passes every field once, in the order of the canonical form.</summary>
    /// <param name="fields">Where the fields go to or come from.</param>
    /// <param name="value">What is written; null while reading.</param>
    static abstract TSelf Map(Fields fields, TSelf? value);
}
