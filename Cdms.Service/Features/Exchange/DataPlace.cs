using Cdms.Service.Domain;

namespace Cdms.Service.Features.Exchange;

/// <summary>Our place of a visit, form, group or item of a subject; what lies deeper is empty.</summary>
/// <remarks>Its seven parts alone are public: they are what it is written and hashed as.</remarks>
internal sealed record DataPlace(string StudyEventOid, string StudyEventRepeatKey, string FormOid = "", string FormRepeatKey = "", string ItemGroupOid = "", string ItemGroupRepeatKey = "", string ItemOid = "")
{
    /// <summary>The subject itself.</summary>
    public static DataPlace Subject { get; } = new("", "");

    public static DataPlace Of(ImportedKey key) => new(key.StudyEventOid, key.StudyEventRepeatKey, key.FormOid, key.FormRepeatKey, key.ItemGroupOid, key.ItemGroupRepeatKey, key.ItemOid);

    public static DataPlace Of(ImportedRecord record) => new(record.StudyEventOid, record.StudyEventRepeatKey, record.FormOid, record.FormRepeatKey, record.ItemGroupOid, record.ItemGroupRepeatKey, record.ItemOid);

    public static DataPlace Of(FormInstance form) => new(form.StudyEventOid, form.StudyEventRepeatKey, form.FormOid, form.FormRepeatKey);

    /// <summary>The visit that it is in.</summary>
    internal DataPlace Visit => new(StudyEventOid, StudyEventRepeatKey);

    /// <summary>The form that it is in.</summary>
    internal DataPlace Form => new(StudyEventOid, StudyEventRepeatKey, FormOid, FormRepeatKey);

    /// <summary>The group that it is in.</summary>
    internal DataPlace Group => this with { ItemOid = "" };

    /// <summary>The repeat key of what it names.</summary>
    internal string Key => ItemGroupOid.Length > 0 ? ItemGroupRepeatKey : FormOid.Length > 0 ? FormRepeatKey : StudyEventRepeatKey;

    /// <summary>The same with another repeat key.</summary>
    public DataPlace WithKey(string key) => this switch
    {
        { ItemGroupOid.Length: > 0 } => this with { ItemGroupRepeatKey = key },
        { FormOid.Length: > 0 } => this with { FormRepeatKey = key },
        _ => this with { StudyEventRepeatKey = key },
    };
}
