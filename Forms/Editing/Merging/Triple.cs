namespace Forms.Editing.Merging;

/// <summary>One place as both found it, and as each left it; null where it is not there.</summary>
internal readonly record struct Triple<T>(T? Base, T? Mine, T? Theirs)
    where T : class
{
    public static Triple<T> Of(T one) => new(one, one, one);

    public Triple<TOther> Select<TOther>(Func<T, TOther?> select)
        where TOther : class => new(Of(Base, select), Of(Mine, select), Of(Theirs, select));

    private static TOther? Of<TOther>(T? side, Func<T, TOther?> select)
        where TOther : class => side is null ? null : select(side);
}
