namespace Builder.Pages.Editor;

/// <summary>Where the changes of an editor are.</summary>
public enum SaveState
{
    /// <summary>The service has all of it.</summary>
    Saved,

    /// <summary>Kept in the browser; on its way to the service.</summary>
    Kept,

    /// <summary>Kept in the browser; the service does not answer and is asked again.</summary>
    Unreachable,

    /// <summary>Kept in the browser; nobody is signed in any more, or may not save.</summary>
    Refused,

    /// <summary>Kept in the browser; somebody else saved, and a person has to choose.</summary>
    InConflict,
}
