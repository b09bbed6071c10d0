namespace Forms.Comparison;

/// <content>Rules about items.</content>
public static partial class ChangeRules
{
    /// <summary>An item, or the reference to it in a group, was removed.</summary>
    public static readonly ChangeRule ItemRemoved = new("item-removed", ChangeClass.LosesData, "The values of the item have no place there any more.");

    /// <summary>An item was added that need not be filled in.</summary>
    public static readonly ChangeRule ItemAdded = new("item-added", ChangeClass.Safe, "Nothing that was collected is touched.");

    /// <summary>An item was added that must be filled in, or does not say.</summary>
    public static readonly ChangeRule MandatoryItemAdded = new("mandatory-item-added", ChangeClass.NeedsReview, "Forms that were complete lack it.");

    /// <summary>A group or item must be filled in now.</summary>
    public static readonly ChangeRule MandatorySet = new("mandatory-set", ChangeClass.NeedsReview, "Forms that were complete may lack it.");

    /// <summary>A group or item need not be filled in any more.</summary>
    public static readonly ChangeRule MandatoryLifted = new("mandatory-lifted", ChangeClass.Safe, "Every value that was collected still counts.");

    /// <summary>The new data type takes every value of the old one.</summary>
    public static readonly ChangeRule DataTypeWidened = new("data-type-widened", ChangeClass.NeedsReview, "Every value fits, but it is compared, sorted and exported otherwise.");

    /// <summary>The new data type does not take every value of the old one.</summary>
    public static readonly ChangeRule DataTypeChanged = new("data-type-changed", ChangeClass.LosesData, "Values that do not fit cannot be kept.");

    /// <summary>A length was shortened, or given for the first time.</summary>
    public static readonly ChangeRule LengthShortened = new("length-shortened", ChangeClass.LosesData, "Longer values cannot be kept.");

    /// <summary>A length was extended or taken away.</summary>
    public static readonly ChangeRule LengthExtended = new("length-extended", ChangeClass.Safe, "Every value fits.");

    /// <summary>There are fewer digits after the decimal point, or a number of them for the first time.</summary>
    public static readonly ChangeRule DigitsReduced = new("digits-reduced", ChangeClass.LosesData, "Values with more digits would be rounded.");

    /// <summary>There are more digits after the decimal point, or any number of them.</summary>
    public static readonly ChangeRule DigitsExtended = new("digits-extended", ChangeClass.NeedsReview, "With the same length fewer digits are left before the point, and earlier values look more exact than they are.");

    /// <summary>The text of a question changed, or an external question.</summary>
    public static readonly ChangeRule QuestionChanged = new("question-changed", ChangeClass.NeedsReview, "An answer to the old question may be none to the new one.");

    /// <summary>A description changed.</summary>
    public static readonly ChangeRule DescriptionChanged = new("description-changed", ChangeClass.NeedsReview, "It may tell the site how to answer.");

    /// <summary>A text got a further language.</summary>
    public static readonly ChangeRule TranslationAdded = new("translation-added", ChangeClass.Safe, "The texts that earlier answers were given to stand as they were.");

    /// <summary>A text lost one of its languages.</summary>
    public static readonly ChangeRule TranslationRemoved = new("translation-removed", ChangeClass.NeedsReview, "Sites of that language see another text or none.");

    /// <summary>The units of an item changed, or a unit did.</summary>
    public static readonly ChangeRule UnitChanged = new("unit-changed", ChangeClass.NeedsReview, "A number without its unit, or with another one, means something else.");

    /// <summary>The condition under which something is not collected changed.</summary>
    public static readonly ChangeRule ConditionChanged = new("condition-changed", ChangeClass.NeedsReview, "What was collected may be hidden, and what was hidden may be missing.");

    /// <summary>The method that computes or imputes an item changed.</summary>
    public static readonly ChangeRule ComputationChanged = new("computation-changed", ChangeClass.NeedsReview, "Values computed before and after cannot be compared, and one typed by hand may be overwritten.");
}
