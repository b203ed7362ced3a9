using FsCheck.Xunit;
using NodaTime;
using RulesEngine.Models;

namespace Cotation.Tests;

/// <summary>RulesEngine, executing the exported workflow as its users do, finds what we find.</summary>
[Properties(Arbitrary = [typeof(Samples)], MaxTest = 30)]
public class WorkflowLaws
{
    private static readonly LocalDate On = new(2025, 6, 15);

    [Property]
    public void RulesEngine_agrees_rule_by_rule(Sample sample)
    {
        Grid grid = sample.Grid;
        GridWorkflow exported = grid.ToWorkflow();
        if (exported.Workflow.Rules.Any()) Compare(grid, exported, [.. sample.Applications]);
        foreach (string left in exported.Unsupported) Assert.Matches("^k[0-9]+(#[0-9]+)?: .+", left);
    }

    [Theory]
    [InlineData("rivemarne", 1)]
    [InlineData("toulouse-metropole", 0)]
    [InlineData("modele-de-depart", 1)]
    [InlineData("irlande-du-nord", 5)]
    public void A_published_grid_is_carried_but_for_what_is_listed(string folder, int leftOut)
    {
        Grid grid = Grid.Load(Root.Ruleset(folder));
        GridWorkflow exported = grid.ToWorkflow();
        Assert.Equal(leftOut, exported.Unsupported.Count);
        using var examples = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Root.Ruleset(folder, "examples.json")));
        Compare(grid, exported, [.. examples.RootElement.GetProperty("examples").EnumerateArray().Select(e => Application.Parse(e.GetProperty("application").GetRawText(), grid.Vocabulary))]);
    }

    internal static void Compare(Grid grid, GridWorkflow exported, Application[] applications)
    {
        var engine = new RulesEngine.RulesEngine([exported.Workflow]);
        foreach (Application application in applications)
        {
            var input = new RuleParameter("demande", exported.InputOf(application, On));
            List<RuleResultTree> results = engine.ExecuteAllRulesAsync(exported.Workflow.WorkflowName, input).AsTask().GetAwaiter().GetResult();
            var situation = new Situation(application, On, EvidenceFilter.All, grid.Formulas, grid.Tables);
            foreach (RuleResultTree result in results)
            {
                Assert.True(string.IsNullOrEmpty(result.ExceptionMessage), $"{result.Rule.Expression}: {result.ExceptionMessage}");
                bool holds = Holds(grid, result.Rule.RuleName, situation);
                if (holds != result.IsSuccess && ReadsEndless(grid, result.Rule.RuleName, situation)) continue;
                Assert.Equal((result.Rule.RuleName, result.Rule.Expression, holds), (result.Rule.RuleName, result.Rule.Expression, result.IsSuccess));
            }
        }
    }

    /// <summary>Whether a rule reads a quotient without end, which RulesEngine's decimals round: four sevenths times three and a half is two, and a little less there.</summary>
    private static bool ReadsEndless(Grid grid, string rule, Situation situation) =>
        grid.Criteria.Single(c => c.Id == rule.Split('#')[0]).Reads.Any(f => f.ValueKind == ValueKind.Number && f.List is null && situation.Of(f) is { IsKnown: true } value && !value.Number.IsFinite);

    private static bool Holds(Grid grid, string rule, Situation situation)
    {
        string[] parts = rule.Split('#');
        int index = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) - 1 : 0;
        return grid.Criteria.Single(c => c.Id == parts[0]).Form switch
        {
            CriterionForm.Condition form => Evaluator.Evaluate(form.When, situation).IsTrue,
            CriterionForm.Cases form => Evaluator.Evaluate(form.Ordered[index].When, situation).IsTrue,
            CriterionForm.Bands form => Evaluator.Evaluate(form.Value, situation) is { IsKnown: true } value && form.Ordered[index].Holds(value.Number),
            CriterionForm.PerUnit form => Evaluator.Evaluate(form.Value, situation) is { IsKnown: true } value && value.Number - form.Beyond >= 1,
            _ => false,
        };
    }
}
