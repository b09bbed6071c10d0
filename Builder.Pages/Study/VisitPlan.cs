using Builder.Client;

namespace Builder.Pages.Study;

/// <summary>A plan of visits while somebody changes it.</summary>
public sealed class VisitPlan
{
    private int _keys;

    /// <summary>The visits, in their order.</summary>
    public List<PlannedVisit> Visits { get; } = [];

    public static VisitPlan Of(IReadOnlyList<VisitAnswer> visits)
    {
        var plan = new VisitPlan();
        foreach (var visit in visits)
            plan.Visits.Add(new(plan._keys++, visit));
        return plan;
    }

    /// <summary>Puts a visit at the end, under an OID that is free.</summary>
    public void Add()
    {
        var number = Visits.Count + 1;
        while (Visits.Exists(visit => visit.Oid == $"SE.{number}"))
            number++;
        Visits.Add(new(_keys++, new VisitAnswer($"SE.{number}", "", [], "Scheduled", IsRepeating: false)));
    }

    /// <summary>Puts a visit a step up or down.</summary>
    public void Move(int index, int step)
    {
        var visit = Visits[index];
        Visits.RemoveAt(index);
        Visits.Insert(index + step, visit);
    }

    /// <summary>As the service takes it.</summary>
    public IReadOnlyList<VisitAnswer> ToAnswers() => [.. Visits.Select(visit => visit.ToAnswer())];
}
