using Forms.Expressions;
using FsCheck;
using FsCheck.Fluent;

namespace Tests.Forms.Expressions;

public sealed class ExpressionProperties
{
    private static readonly FormData Data = VisitData.Create();

    private static readonly FormScope Scope = new(VisitForm.Create(), VisitForm.Study());

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Parse_OfPrinted_GivesTheSameExpression() => ForAny(seed =>
    {
        var expression = new RandomExpression(seed).Next();
        var parsed = ParsedExpression.Parse(expression.ToString());
        return parsed.Errors.Count == 0 && expression.Equals(parsed.Expression);
    });

    [Fact]
    public void Parse_OfAnyText_GivesAnExpressionOrErrorsInsideTheText() => ForAny(seed =>
    {
        var random = new Random(seed);
        var text = Damage(new RandomExpression(seed).Next().ToString(), random);
        var parsed = ParsedExpression.Parse(text);
        return parsed.Expression is null == parsed.Errors.Count > 0 && parsed.Errors.All(error => error.Span.Start >= 0 && error.Span.End <= text.Length && error.Span.Line >= 1);
    });

    [Fact]
    public void Evaluate_OfAnyExpression_NeverThrows() => ForAny(seed =>
    {
        _ = Evaluate(new RandomExpression(seed).Next(6));
        return true;
    });

    [Fact]
    public void Evaluate_OfNotNot_IsTheSameTruth() => ForAny(seed =>
    {
        var a = new RandomExpression(seed).Next();
        return Truth(Not(Not(a))) == Truth(a);
    });

    [Fact]
    public void Evaluate_OfAndAndOr_KeepsDeMorgan() => ForAny(seed =>
    {
        var random = new RandomExpression(seed);
        var (a, b) = (random.Next(), random.Next());
        return Truth(Not(new BinaryExpression(BinaryOperator.And, a, b))) == Truth(new BinaryExpression(BinaryOperator.Or, Not(a), Not(b)))
            && Truth(Not(new BinaryExpression(BinaryOperator.Or, a, b))) == Truth(new BinaryExpression(BinaryOperator.And, Not(a), Not(b)));
    });

    [Fact]
    public void Evaluate_OfAndAndOr_DoesNotCareWhichComesFirst() => ForAny(seed =>
    {
        var random = new RandomExpression(seed);
        var (a, b) = (random.Next(), random.Next());
        return new[] { BinaryOperator.And, BinaryOperator.Or }.All(both => Truth(new BinaryExpression(both, a, b)) == Truth(new BinaryExpression(both, b, a)));
    });

    [Fact]
    public void Check_OfAnyExpression_FindsSomethingOrTellsTheTypeOfItsValue() => ForAny(seed =>
    {
        var expression = new RandomExpression(seed).Next(3);
        var errors = 0;
        var type = new TypeChecker(Scope, CheckSite.Of("MAIN", "F"), (severity, _, _, _) => errors += severity == ExpressionSeverity.Error ? 1 : 0).Check(expression);
        return errors > 0 || ExpressionTypes.AreAlike(type, ExpressionTypes.Of(Evaluate(expression)));
    });

    private static UnaryExpression Not(Expression operand) => new UnaryExpression(UnaryOperator.Not, operand);

    private static bool? Truth(Expression expression) => (Evaluate(expression) as BooleanValue)?.Truth;

    private static Value Evaluate(Expression expression) => Evaluator.Evaluate(expression, Data, new Occurrence(new(null, null, "MAIN"), ""));

    private static string Damage(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(3) switch
        {
            0 => text[..at],
            1 => text.Insert(at, "()[]'\",.:=<>@é\n"[random.Next(15)].ToString()),
            _ => text.Remove(at, Math.Min(random.Next(5), text.Length - at)),
        };
    }

    private static void ForAny(Func<int, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true), Prop.ForAll(Seeds, holds));
}
