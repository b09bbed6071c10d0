using Forms.Odm;

namespace Forms.Surveys.Building;

/// <summary>Lays nested groups out as ODM 1.3 has them: one beside the other. All questions of a repeat stay together, since its repetitions do.</summary>
internal sealed class SectionWalk(string form, NodeOids oids, SurveyReport report)
{
    private readonly List<Section> _sections = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Groups that have become no ItemGroupDef of their own.</summary>
    public List<SurveyGroup> TakenUp { get; } = [];

    public IReadOnlyList<Section> Walk(SurveyGroup root)
    {
        Walk(root, new Surroundings(root, root.Relevant, ""));
        return _sections;
    }

    /// <summary>Both conditions in one; either may be empty.</summary>
    public static string Both(string first, string second) =>
        first.Length == 0 ? second : second.Length == 0 ? first : $"({first}) and ({second})";

    private void Walk(SurveyGroup group, Surroundings around)
    {
        Section? own = null;
        foreach (var node in group.Children)
        {
            if (node is SurveyQuestion question)
            {
                own = around.Home.Repeats ? FindOrAdd(around) : own is not null && ReferenceEquals(_sections[^1], own) ? own : Add(around);
                own.Questions.Add((question, around.Inner));
            }
            else
            {
                Enter((SurveyGroup)node, around);
            }
        }
        if (own is null && group.Name.Length > 0 && ReferenceEquals(around.Home, group))
            TakenUp.Add(group);
    }

    private void Enter(SurveyGroup group, Surroundings around)
    {
        var outer = Both(around.Relevant, around.Inner);
        if (group.Repeats && around.Home.Repeats)
            report.Warn(SurveyFindings.RepeatInRepeat, group.Place, group.Name, $"The repeat '{group.Name}' stands in the repeat '{around.Home.Name}'; here it stands beside it, and which repetition it belongs to is not kept. Ask for a number that says it.");
        if (!group.Repeats && around.Home.Repeats)
        {
            report.Tell(FindingSeverity.Info, SurveyFindings.GroupsFlattened, "Group", group.Place, static count => $"{count} groups stand in a repeat; their questions are taken up into it.");
            TakenUp.Add(group);
            Walk(group, around with { Inner = Both(around.Inner, group.Relevant) });
            return;
        }
        Walk(group, new Surroundings(group, Both(outer, group.Relevant), ""));
    }

    private Section FindOrAdd(Surroundings around) => _sections.Find(section => ReferenceEquals(section.Group, around.Home)) ?? Add(around);

    private Section Add(Surroundings around)
    {
        var name = around.Home.Name.Length == 0 ? "ITEMS" : around.Home.Name;
        var oid = $"{form}.{name}";
        if (!_taken.Add(oid))
        {
            var path = around.Home.Name.Length == 0 ? oid : $"{form}.{oids.PathOf(around.Home)}";
            oid = path;
            for (var number = 2; !_taken.Add(oid); number++)
                oid = $"{path}.{number}";
        }
        var section = new Section(around.Home, oid, around.Relevant);
        _sections.Add(section);
        return section;
    }

    /// <param name="Home">The group or repeat whose section takes the questions.</param>
    /// <param name="Relevant">When it is shown.</param>
    /// <param name="Inner">What the groups say that are taken up into it.</param>
    private sealed record Surroundings(SurveyGroup Home, string Relevant, string Inner);
}
