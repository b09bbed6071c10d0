namespace Forms.Odm.Parts;

/// <summary>Tells of references whose order the file leaves open.</summary>
internal static class OrderChecks
{
    public static EquatableList<TRef> CheckOrder<TRef>(this EquatableList<TRef> refs, OdmPart part, string kind)
        where TRef : IOrderedRef
    {
        var (report, element) = (part.Context.Report, part.Element);
        var missing = refs.Count(reference => reference.OrderNumber is null);
        if (missing > 0)
            report.Tell(FindingSeverity.Info, ImportFindings.NoOrderNumber, kind, element.Line, element.Column, count => $"{count} {kind} without OrderNumber; they stand in document order.", missing);
        if (refs.Where(reference => reference.OrderNumber is not null).GroupBy(reference => reference.OrderNumber).Any(group => group.Count() > 1))
            report.Warn(ImportFindings.EqualOrderNumber, element, part.Context.OwnerOid, $"Several {kind} of {element.Name} have the same OrderNumber; they stand in document order.");
        return refs;
    }
}
