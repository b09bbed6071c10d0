using Forms;
using Forms.Entry;
using Forms.Expressions;
using FsCheck;
using FsCheck.Fluent;
using Tests.Forms.Expressions;
using static Tests.Forms.Entry.EntryForm;

namespace Tests.Forms.Entry;

/// <summary>Whatever is entered in whatever order, an entry is as if everything had been computed anew.</summary>
public sealed class EntryProperties
{
    private static readonly string[] Items = ["A", "B", "C", "D", "E"];

    private static readonly string[] Repeated = ["X", "Y", "Z"];

    [Fact]
    public void Enter_OfAnything_ComesToWhatAFullRecomputationComesTo() => ForAny((random, session) =>
    {
        for (var step = 0; step < 12; step++)
        {
            ChangeSomething(session, random);
            var stepwise = Shown(session);
            session.Recompute();
            if (!stepwise.SequenceEqual(Shown(session)))
                return false;
        }
        return true;
    });

    [Fact]
    public void Open_OfWhatIsEntered_ComesToTheSame() => ForAny((random, session) =>
    {
        for (var step = 0; step < 12; step++)
            ChangeSomething(session, random);
        // A store keeps no repeat in which nothing is entered.
        foreach (var repeat in session.Groups[1].Repeats.Where(repeat => !repeat.Items.Any(item => item is { IsDerived: false, Text: not null })))
            session.RemoveRepeat("R", repeat.Key);
        return Shown(session).Order().SequenceEqual(Shown(new(EntryPlan.Of(session.Form), entered: session.Entered)).Order());
    });

    [Fact]
    public void Enter_OfAnything_ComesToWhatTheEvaluatorSaysOfTheTexts() => ForAny((random, session) =>
    {
        for (var step = 0; step < 12; step++)
            ChangeSomething(session, random);
        var data = new FormData(session.Form);
        foreach (var item in session.Groups.Where(group => group.IsCollected).SelectMany(group => group.Repeats).SelectMany(repeat => repeat.Items))
            data.Put(item.Place, item.IsCollected ? item.Text : null);
        return EntryPlan.Of(session.Form).Order.All(planned => Agrees(planned.Use, session, data));
    });

    private static bool Agrees(ExpressionUse use, EntrySession session, FormData data)
    {
        if (use.Kind == ExpressionKind.GroupCondition)
            return session.Groups.Single(group => group.Definition.Oid == use.Target).IsCollected == Evaluator.Evaluate(use.Parsed.Expression!, data) is not BooleanValue { Truth: true };
        var group = session.Groups.Single(group => group.Definition.Oid == use.Group);
        return group.Repeats.All(repeat =>
        {
            var item = repeat.Items.Single(item => item.Definition.Oid == use.Target);
            var value = Evaluator.Evaluate(use.Parsed.Expression!, data, new(new(null, null, use.Group!), repeat.Key));
            return use.Kind switch
            {
                // An item that is not collected keeps what was computed for it.
                ExpressionKind.Derivation => !item.IsCollected || ItemText.Read(ExpressionType.Number, item.Text).Equals(value),
                ExpressionKind.ItemCondition => !group.IsCollected || item.IsCollected == value is not BooleanValue { Truth: true },
                _ => !item.IsCollected || item.Findings.Any(finding => finding.Severity == EntrySeverity.Hard) || value is BooleanValue { Truth: false } == item.Findings.Any(finding => finding.Code == EntryCodes.RangeCheck),
            };
        });
    }

    private static void ChangeSomething(EntrySession session, Random random)
    {
        var keys = session.Groups[1].Repeats.Select(repeat => repeat.Key).ToArray();
        var places = session.Groups.SelectMany(group => group.Repeats).SelectMany(repeat => repeat.Items).Where(item => !item.IsDerived).ToArray();
        switch (random.Next(8))
        {
            case 0: session.AddRepeat("R"); break;
            case 1 when keys.Length > 0: session.RemoveRepeat("R", keys[random.Next(keys.Length)]); break;
            case var _ when places.Length > 0:
                session.Enter(places[random.Next(places.Length)].Place, random.Next(5) switch { 0 => null, 1 => "x", _ => random.Next(4).ToString(System.Globalization.CultureInfo.InvariantCulture) });
                break;
        }
    }

    private static FormDefinition RandomForm(Random random)
    {
        var form = Of([.. Items.Select(Checked)], reference => reference with { Mandatory = random.Next(2) == 0 }, [.. Repeated.Select(Checked)])
            .ChangingGroup("G", reference => reference with { Mandatory = random.Next(2) == 0 });
        foreach (var item in Items.Concat(Repeated))
        {
            var isRepeated = Repeated.Contains(item);
            form = random.Next(5) switch
            {
                0 or 1 => form.Computing(item, $"{Term(random, isRepeated)} + {Term(random, isRepeated)}"),
                2 => form.Hiding(item, $"{Term(random, isRepeated)} > {Term(random, isRepeated)}"),
                _ => form,
            };
        }
        return random.Next(3) == 0 ? form.HidingGroup("R", $"{Term(random, false)} = {Term(random, false)}") : form;

        ItemDef Checked(string item) => random.Next(3) > 0 ? Item(item) : Item(item) with { RangeChecks = [new() { SoftHard = "Soft", FormalExpressions = [VisitForm.Ours($"{item} >= {Term(random, Repeated.Contains(item))}")] }] };
    }

    private static string Term(Random random, bool isRepeated) => random.Next(isRepeated ? 7 : 5) switch
    {
        0 => random.Next(4).ToString(System.Globalization.CultureInfo.InvariantCulture),
        1 => $"sum(each R: coalesce({Repeated[random.Next(3)]}, 1))",
        2 => $"count(each R: {(random.Next(2) == 0 ? "true" : $"{Repeated[random.Next(3)]} = {Items[random.Next(5)]}")})",
        3 or 4 => $"coalesce({Items[random.Next(5)]}, {random.Next(3)})",
        _ => Repeated[random.Next(3)],
    };

    private static List<string> Shown(EntrySession session) =>
    [
        .. session.Groups.Select(group => $"{group.Definition.Oid} {group.IsCollected}"),
        .. session.Groups.SelectMany(group => group.Repeats).SelectMany(repeat => repeat.Items).Select(item => $"{item.Place} {item.Text} {item.IsCollected} {item.Value} {string.Join(",", item.Findings.Select(finding => finding.Code))}"),
    ];

    private static void ForAny(Func<Random, EntrySession, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            return holds(random, RandomForm(random).Open());
        }));
}
