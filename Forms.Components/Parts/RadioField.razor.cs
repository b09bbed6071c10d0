namespace Forms.Components.Parts;

/// <summary>A choice among few: radio buttons, and a button that takes the choice back.</summary>
public sealed partial class RadioField
{
    private bool IsChosen(Choice choice) => string.Equals(choice.Code, Field.Text, StringComparison.Ordinal)
        || (Field.Item.CodeList is null && (choice.Code, Field.Text) is ("true", "1") or ("false", "0"));
}
