namespace Forms.Odm.Json;

/// <summary>Members of a JSON object that stand for no element and no attribute without a namespace (docs/decisions/0023).</summary>
internal static class JsonNames
{
    /// <summary>The text of an element.</summary>
    public const string Content = "_content";

    /// <summary>xml:lang, as odmlib writes it; no element of ODM has an attribute of that name.</summary>
    public const string Language = "lang";

    /// <summary>The same in the LinkML model; read, not written.</summary>
    public const string OtherLanguage = "_language";

    /// <summary>Attributes of other namespaces: <c>{namespace}name</c> with its value.</summary>
    public const string Attributes = "_attributes";

    /// <summary>Elements of other namespaces, each as XML.</summary>
    public const string Extensions = "_extensions";

    /// <summary>The whole inside of an element that mixes texts and elements, as XML.</summary>
    public const string Inner = "_xml";

    /// <summary>The order of the children by name, where children of one name do not stand together.</summary>
    public const string Order = "_order";

    /// <summary>The root may stand in a member of this name.</summary>
    public const string Root = "ODM";

    /// <summary>Elements that a parent has once at most: objects, where others are arrays of objects.</summary>
    public static readonly HashSet<string> Single = new(StringComparer.Ordinal)
    {
        "Protocol", "Description", "Question", "Prompt", "Definition", "CRFCompletionInstructions", "ImplementationNotes", "CDISCNotes", "Decode", "ErrorMessage",
        "CodeListRef", "ValueListRef", "WorkflowRef", "MethodSignature", "Code", "ReturnValue",
    };

    /// <summary>Attributes that the schema of ODM 2.0 has as integers.</summary>
    public static readonly HashSet<string> Integers = new(StringComparer.Ordinal) { "OrderNumber", "Length", "KeySequence" };
}
