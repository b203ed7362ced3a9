using System.Globalization;
using System.Linq.Dynamic.Core;
using NodaTime;
using RulesEngine.Models;

namespace Cotation;

/// <summary>Holds a grid as a workflow of Microsoft RulesEngine, and what a workflow cannot carry. Immutable.</summary>
public sealed class GridWorkflow
{
    private readonly Grid grid;
    private readonly Type input;

    internal GridWorkflow(Grid grid, Workflow workflow, IReadOnlyList<string> leftOut)
    {
        this.grid = grid;
        Workflow = workflow;
        Unsupported = leftOut;
        input = DynamicClassFactory.CreateType([.. Carried(grid).Select(f => new DynamicProperty(f.Name, Scoring.TypeOf(f)))], createParameterCtor: false);
    }

    /// <summary>Gives the workflow: one rule for each condition, case or band; its input is named <c>demande</c>.</summary>
    public Workflow Workflow { get; }

    /// <summary>Gives what is not in it: a criterion, a case or a band, with the reason.</summary>
    public IReadOnlyList<string> Unsupported { get; }

    /// <summary>Gives the input for an application on a day: a property for each fact, null where it is unknown; derived facts are computed here, exactly.</summary>
    /// <param name="application">The application.</param>
    /// <param name="on">The reference date.</param>
    public object InputOf(Application application, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(application);
        var situation = new Situation(application, on, EvidenceFilter.All, grid.Formulas, grid.Tables);
        object row = Activator.CreateInstance(input)!;
        foreach (Fact fact in Carried(grid)) input.GetProperty(fact.Name)!.SetValue(row, Scoring.ObjectOf(situation.Of(fact)));
        return row;
    }

    private static IEnumerable<Fact> Carried(Grid grid) => grid.Vocabulary.Facts.Where(f => f.ValueKind != ValueKind.List);
}

/// <summary>Writes grids as workflows of Microsoft RulesEngine. A rule succeeds exactly where our condition is true; unknowns are guarded, literals exact.</summary>
public static partial class Scoring
{
    /// <summary>Writes a grid as a workflow, for systems that run RulesEngine already.</summary>
    /// <param name="grid">The grid.</param>
    public static GridWorkflow ToWorkflow(this Grid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var rules = new List<Rule>();
        var leftOut = new List<string>();
        foreach (Criterion criterion in grid.Criteria)
        {
            if (criterion.Form is CriterionForm.Assessed) leftOut.Add($"{criterion.Id}: a person's judgement");
            foreach ((string name, Func<string> condition, Expression? points) in RulesOf(criterion))
            {
                try
                {
                    var properties = new Dictionary<string, object> { ["criterion"] = criterion.Id };
                    if (points is not null) properties["points"] = points.ToString();
                    rules.Add(new Rule { RuleName = name, Expression = condition(), SuccessEvent = criterion.Id, RuleExpressionType = RuleExpressionType.LambdaExpression, Properties = properties });
                }
                catch (NotCarriedException reason)
                {
                    leftOut.Add($"{name}: {reason.Message}");
                }
            }
        }

        return new GridWorkflow(grid, new Workflow { WorkflowName = grid.Identity.Id, Rules = rules }, leftOut);
    }

    internal static Type TypeOf(Fact fact) => fact.ValueKind switch
    {
        ValueKind.YesNo => typeof(bool?),
        ValueKind.Number or ValueKind.Date => typeof(decimal?),
        ValueKind.Codes => typeof(string[]),
        _ => typeof(string),
    };

    internal static object? ObjectOf(Value value) => value.Kind switch
    {
        ValueKind.YesNo => value.IsTrue,
        ValueKind.Number => value.Number.ToDecimal(),
        ValueKind.Date => DayNumber(value.Date),
        ValueKind.Code => value.Code,
        ValueKind.Codes => value.Codes.ToArray(),
        _ => null,
    };

    private sealed class NotCarriedException(string reason) : Exception(reason);

    /// <summary>A day as the number yyyymmdd, which keeps the order of days.</summary>
    private static decimal DayNumber(LocalDate date) => (date.Year * 10_000m) + (date.Month * 100) + date.Day;

    private static IEnumerable<(string Name, Func<string> Condition, Expression? Points)> RulesOf(Criterion criterion) => criterion.Form switch
    {
        CriterionForm.Condition form => [(criterion.Id, () => IsTrue(form.When), form.Points)],
        CriterionForm.Cases form => form.Ordered.Select((c, i) => (Numbered(criterion, i), (Func<string>)(() => IsTrue(c.When)), c.Points)),
        CriterionForm.Bands form => form.Ordered.Select((b, i) => (Numbered(criterion, i), (Func<string>)(() => InBand(form.Value, b)), b.Points)),
        CriterionForm.PerUnit form => [(criterion.Id, () => $"({Number(form.Value)} - {Literal(form.Beyond)} >= 1m)", form.Points)],
        _ => [],
    };

    private static string Numbered(Criterion criterion, int index) => string.Create(CultureInfo.InvariantCulture, $"{criterion.Id}#{index + 1}");

    private static string InBand(Expression value, Band band)
    {
        if (!band.IsBounded) throw new NotCarriedException("a bound that is not published");
        var bounds = new List<string>();
        if (band.Low is { } low) bounds.Add($"{Number(value)} {(band.IsLowIncluded ? ">=" : ">")} {Literal(low)}");
        if (band.High is { } high) bounds.Add($"{Number(value)} {(band.IsHighIncluded ? "<=" : "<")} {Literal(high)}");
        return $"({string.Join(" && ", bounds)})";
    }

    private static string IsTrue(Expression expression) => expression switch
    {
        Expression.Literal e => e.Value.IsTrue ? "true" : "false",
        Expression.FactRef e => $"(demande.{e.Fact.Name} == true)",
        Expression.Not e => IsFalse(e.Of),
        Expression.And e => $"({string.Join(" && ", e.Operands.Select(IsTrue))})",
        Expression.Or e => $"({string.Join(" || ", e.Operands.Select(IsTrue))})",
        Expression.Compare e => Compare(e.Operator, e.Left, e.Right),
        Expression.In e => $"({string.Join(" || ", e.Among.Select(a => Compare(Comparison.Equal, e.What, a)))})",
        Expression.Contains { Set: Expression.FactRef set } e => $"(demande.{set.Fact.Name} != null && demande.{set.Fact.Name}.Contains({Thing(e.What)}))",
        Expression.Known { Of: Expression.FactRef { Kind: not ValueKind.List } e } => $"(demande.{e.Fact.Name} != null)",
        Expression.Choice e => $"(({IsTrue(e.If)} && {IsTrue(e.Then)}) || ({IsFalse(e.If)} && {IsTrue(e.Else)}) || ({IsTrue(e.Then)} && {IsTrue(e.Else)}))",
        _ => throw NotCarried(expression),
    };

    private static string IsFalse(Expression expression) => expression switch
    {
        Expression.Literal e => e.Value.IsTrue ? "false" : "true",
        Expression.FactRef e => $"(demande.{e.Fact.Name} == false)",
        Expression.Not e => IsTrue(e.Of),
        Expression.And e => $"({string.Join(" || ", e.Operands.Select(IsFalse))})",
        Expression.Or e => $"({string.Join(" && ", e.Operands.Select(IsFalse))})",
        Expression.Compare e => Compare(e.Operator.Opposite(), e.Left, e.Right),
        Expression.In e => $"({string.Join(" && ", e.Among.Select(a => Compare(Comparison.NotEqual, e.What, a)))})",
        Expression.Contains { Set: Expression.FactRef set } e => $"(demande.{set.Fact.Name} != null && !demande.{set.Fact.Name}.Contains({Thing(e.What)}))",
        Expression.Known { Of: Expression.FactRef { Kind: not ValueKind.List } e } => $"(demande.{e.Fact.Name} == null)",
        Expression.Choice e => $"(({IsTrue(e.If)} && {IsFalse(e.Then)}) || ({IsFalse(e.If)} && {IsFalse(e.Else)}) || ({IsFalse(e.Then)} && {IsFalse(e.Else)}))",
        _ => throw NotCarried(expression),
    };

    /// <summary>A lifted comparison with null is false, but for inequality, which needs its guard.</summary>
    private static string Compare(Comparison how, Expression left, Expression right)
    {
        if (left.Kind == ValueKind.YesNo)
        {
            string same = $"(({IsTrue(left)} && {IsTrue(right)}) || ({IsFalse(left)} && {IsFalse(right)}))";
            string other = $"(({IsTrue(left)} && {IsFalse(right)}) || ({IsFalse(left)} && {IsTrue(right)}))";
            return how == Comparison.Equal ? same : other;
        }

        string a = Thing(left), b = Thing(right);
        if (how is not (Comparison.Equal or Comparison.NotEqual)) return $"({a} {ExpressionPrinter.Sign(how)} {b})";
        IEnumerable<string> guards = new[] { (Side: left, Text: a), (Side: right, Text: b) }.Where(s => s.Side is not Expression.Literal).Select(s => $"{s.Text} != null && ");
        return $"({string.Concat(guards)}{a} {ExpressionPrinter.Sign(how)} {b})";
    }

    private static string Thing(Expression expression) => expression.Kind == ValueKind.Code
        ? expression switch
        {
            Expression.Literal e => $"\"{e.Value.Code}\"",
            Expression.FactRef e => $"demande.{e.Fact.Name}",
            _ => throw NotCarried(expression),
        }
        : Number(expression);

    private static string Number(Expression expression) => expression switch
    {
        Expression.Literal { Kind: ValueKind.Date } e => Literal(Rational.From(DayNumber(e.Value.Date))),
        Expression.Literal e => Literal(e.Value.Number),
        Expression.FactRef e => $"demande.{e.Fact.Name}",
        Expression.Negate e => $"(0m - {Number(e.Of)})",
        Expression.Arithmetic { Operator: not ArithmeticOperator.Divide } e => $"({Number(e.Left)} {e.Operator switch { ArithmeticOperator.Add => "+", ArithmeticOperator.Subtract => "-", _ => "*" }} {Number(e.Right)})",
        _ => throw NotCarried(expression),
    };

    private static string Literal(Rational number) => number.Sign < 0 ? $"(0m - {(-number).ToString()}m)" : $"{number.ToString()}m";

    private static NotCarriedException NotCarried(Expression expression) => new(expression switch
    {
        Expression.Aggregate or Expression.Known => "a list",
        Expression.Lookup => "a dated table",
        Expression.Arithmetic => "a division, which a workflow does not keep exact",
        Expression.Extreme => "min and max",
        _ => "a choice between numbers",
    });
}
