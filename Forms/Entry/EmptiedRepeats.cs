namespace Forms.Entry;

/// <summary>Repeats that were taken out. A store keeps a row for each of their items, without a value, so that its changes go on counting; for the form they are not there.</summary>
public static class EmptiedRepeats
{
    /// <summary>Takes out each repeat of which a store has rows and no value. Its key is not given again.</summary>
    public static void RemoveEmptied(this EntrySession session, IEnumerable<EnteredValue> stored)
    {
        ArgumentNullException.ThrowIfNull(session);
        foreach (var repeat in stored.Where(value => value.Place.RepeatKey.Length > 0).GroupBy(value => (value.Place.Group, value.Place.RepeatKey)).Where(repeat => repeat.All(value => string.IsNullOrEmpty(value.Text) && value.MeasurementUnitOid is null)))
        {
            if (session.Groups.Any(group => group.IsRepeating && string.Equals(group.Definition.Oid, repeat.Key.Group, StringComparison.Ordinal)))
                session.RemoveRepeat(repeat.Key.Group, repeat.Key.RepeatKey);
        }
    }
}
