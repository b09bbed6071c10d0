using Forms.Odm;

namespace Forms.Importing;

/// <summary>The study of an accepted file that is not ODM, with the report.</summary>
/// <param name="Study">Its forms, under the OID and name that the caller gave.</param>
/// <param name="Report">What was assumed, kept aside or not translated.</param>
public sealed record FormFileImport(StudyDefinition Study, ImportReport Report);
