namespace Forms.Odm.Import;

/// <summary>A MetaDataVersion takes over the definitions of another.</summary>
internal readonly record struct Include(string StudyOid, string MetaDataVersionOid, int Line, int Column);
