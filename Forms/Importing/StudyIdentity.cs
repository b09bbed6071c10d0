namespace Forms.Importing;

/// <summary>The study that forms are read into; dictionaries and XLSForms do not name theirs.</summary>
/// <param name="StudyOid">OID of the study, not empty.</param>
/// <param name="Name">Its name.</param>
public sealed record StudyIdentity(string StudyOid, string Name)
{
    // ODM keeps definitions in a MetaDataVersion, so the study has one.
    internal StudyDefinition WithForms(EquatableList<FormDefinition> forms) => new()
    {
        StudyOid = StudyOid, Name = Name, MetaDataVersionOid = StudyDefinition.FirstMetaDataVersionOid, MetaDataVersionName = StudyDefinition.FirstMetaDataVersionOid, Forms = forms,
    };
}
