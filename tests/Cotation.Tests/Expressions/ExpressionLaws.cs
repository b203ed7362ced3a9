using FsCheck.Xunit;

namespace Cotation.Tests;

/// <summary>The laws of the language, over generated expressions and over mangled ones.</summary>
public class ExpressionLaws
{
    [Property(MaxTest = 500)]
    public void Printing_and_parsing_give_the_same_tree(int seed)
    {
        var toy = new Toy(new Random(seed));
        foreach (string text in new[] { toy.Condition(4), toy.NumberText(4) })
        {
            Expression first = Parse(text, out IReadOnlyList<Problem> problems)!;
            Assert.Empty(problems);
            Assert.Equal(first, Parse(first.ToString(), out _));
        }
    }

    [Property(MaxTest = 1000)]
    public void A_mangled_expression_gives_a_tree_or_problems_and_nothing_else(int seed)
    {
        var random = new Random(seed);
        string text = new Toy(random).Condition(3);
        for (int i = 0; i < random.Next(1, 4); i++)
        {
            int at = random.Next(text.Length);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, random.Next(1, text.Length - at + 1)),
                1 => text.Insert(at, ((char)random.Next(32, 256)).ToString()),
                2 => text.Insert(at, text[random.Next(text.Length)..]),
                _ => text[at..] + text[..at],
            };
            if (text.Length == 0) text = "b0";
        }

        Expression? expression = Parse(text, out IReadOnlyList<Problem> problems);
        Assert.Equal(expression is null, problems.Any(p => p.Severity == Severity.Error));
    }

    [Property(MaxTest = 300)]
    public void A_mangled_grid_gives_a_grid_or_problems_and_nothing_else(int seed)
    {
        var random = new Random(seed);
        string text = new Toy(random).Grid();
        for (int i = 0; i < random.Next(1, 4); i++)
        {
            int at = random.Next(text.Length);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at)),
                1 => text.Insert(at, ((char)random.Next(32, 256)).ToString()),
                _ => text.Insert(at, text.Substring(random.Next(text.Length / 2), random.Next(1, 20))),
            };
        }

        bool isRead = Grid.TryParse(text, out Grid? grid, out IReadOnlyList<Problem> problems, Toy.Vocabulary);
        Assert.Equal(isRead, grid is not null);
        Assert.Equal(isRead, problems.All(p => p.Severity == Severity.Warning));
        foreach (Problem problem in problems)
            foreach (Language language in Enum.GetValues<Language>()) Assert.NotEmpty(problem.Render(language));
    }

    private static Expression? Parse(string text, out IReadOnlyList<Problem> problems)
    {
        var found = new Problems();
        JsonItem item = JsonReader.Read(new Source("law", System.Text.Json.JsonSerializer.Serialize(text)), found)!;
        Expression? expression = ExpressionParser.OnDeepStack(() => ExpressionParser.Parse(item, Toy.Vocabulary, found));
        problems = found.InOrder();
        return expression;
    }
}
