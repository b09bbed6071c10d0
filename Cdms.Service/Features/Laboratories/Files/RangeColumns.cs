namespace Cdms.Service.Features.Laboratories.Files;

/// <summary>The columns of a file of ranges, in the order in which they are written.</summary>
internal static class RangeColumns
{
    public const string Laboratory = "LaboratoryOID", Item = "ItemOID", Unit = "Unit", Low = "Low", High = "High", Sex = "Sex", AgeFrom = "AgeFrom", AgeTo = "AgeTo", ValidFrom = "ValidFrom", ValidTo = "ValidTo";

    public static IReadOnlyList<string> All { get; } = [Laboratory, Item, Unit, Low, High, Sex, AgeFrom, AgeTo, ValidFrom, ValidTo];

    /// <summary>Those without which no line can be read.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Laboratory, Item, ValidFrom];

    /// <summary>The column that a field of <see cref="RangeInput"/> comes from.</summary>
    public static string Of(string field) => field switch
    {
        "itemOid" => Item, "unit" => Unit, "low" => Low, "high" => High, "sex" => Sex, "ageFrom" => AgeFrom, "ageTo" => AgeTo, "validTo" => ValidTo, "laboratoryOid" => Laboratory, _ => ValidFrom,
    };
}
