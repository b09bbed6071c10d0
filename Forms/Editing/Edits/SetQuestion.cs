using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Changes the question of an item in one language.</summary>
/// <param name="ItemOid">The item.</param>
/// <param name="Language">xml:lang; null: the text without a language.</param>
/// <param name="Text">The question; null takes it out.</param>
public sealed record SetQuestion(string ItemOid, string? Language, string? Text) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        var item = form.Item(ItemOid);
        return form with { ItemDefs = form.ItemDefs.Put(item with { Question = item.Question.WithText(Language, Text) }) };
    }
}
