using System.Runtime.CompilerServices;
using NodaTime;

namespace Cotation;

/// <summary>Finds the group of an application in each of several groupings. Immutable and safe to share.</summary>
internal sealed class GroupClassifier
{
    private readonly Grid grid;
    private readonly LocalDate on;
    private readonly IReadOnlyList<Grouping> groupings;
    private readonly CompiledExpression[][] terms;
    private readonly int kept;

    public GroupClassifier(Grid grid, LocalDate on, IReadOnlyList<Grouping> groupings)
    {
        (this.grid, this.on, this.groupings) = (grid, on, groupings);
        ExpressionCompiler compiler = new ExpressionCompiler(grid);
        terms = [.. groupings.Select(g => g.Groups.Select(o => compiler.Of(o.When)).ToArray())];
        kept = compiler.Kept;
    }

    /// <summary>The number of its group in each grouping.</summary>
    [SkipLocalsInit]
    public int[] Of(Application application)
    {
        EvaluationFrame frame = new EvaluationFrame(grid, application, on, null, stackalloc Fraction64[kept]);
        var found = new int[terms.Length];
        for (int i = 0; i < found.Length; i++) found[i] = GroupOf(i, ref frame);
        return found;
    }

    private int GroupOf(int which, ref EvaluationFrame frame)
    {
        IReadOnlyList<(LocalizedText Title, Expression When)> groups = groupings[which].Groups;
        Fraction64 before = Fraction64.Unknown;
        for (int i = 0; i < groups.Count; i++)
        {
            // The contrary of the group before needs no second look.
            bool isContrary = i > 0 && groups[i].When is Expression.Not not && ReferenceEquals(not.Of, groups[i - 1].When);
            if (isContrary ? before.IsNo : (before = Holds(which, i, ref frame)).IsYes) return i;
        }

        return groupings[which].Unknown;
    }

    private Fraction64 Holds(int which, int group, ref EvaluationFrame frame)
    {
        frame.HasOverflowed = false;
        Fraction64 holds = terms[which][group].Of(ref frame);
        return frame.HasOverflowed ? frame.Small(Evaluator.Evaluate(groupings[which].Groups[group].When, frame.Situation)) : holds;
    }
}
