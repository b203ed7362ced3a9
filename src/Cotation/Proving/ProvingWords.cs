using NodaTime;

namespace Cotation;

/// <summary>Says in one language what the examples of a grid show.</summary>
internal abstract class ProvingWords(Language language)
{
    private static readonly ProvingWords French = new FrenchProvingWords();
    private static readonly ProvingWords English = new EnglishProvingWords();

    protected NumberWords Numbers { get; } = NumberWords.In(language);

    public static ProvingWords In(Language language) => language switch
    {
        Language.French => French,
        Language.English => English,
    };

    /// <summary>One sentence: what was expected and what was obtained.</summary>
    public string Mismatch(Mismatch mismatch, Grid grid) => Sentence(Subject(mismatch, grid), Say(mismatch.Kind, mismatch.Expected), Say(mismatch.Kind, mismatch.Obtained));

    public abstract string Passed(string title, decimal? points);

    public abstract string Failed(string title);

    public abstract string Result(int passed, int failed);

    public abstract string NoExample(string path);

    public abstract string NothingExpected(string title);

    public abstract string CoverageHeading(int whole, int all);

    public abstract string Coverage(CriterionCoverage coverage);

    public abstract string MutationHeading(int unnoticed, int all);

    public abstract string Mutation(Mutation mutation);

    public abstract string Added(string title, string path);

    protected abstract string Sentence(string subject, string expected, string obtained);

    protected abstract string Subject(Mismatch mismatch, Grid grid);

    protected abstract string StateOf(LineState state);

    protected abstract string Nothing { get; }

    protected abstract string OutOfScope { get; }

    protected abstract string Range(string low, string high);

    protected abstract string Unbounded { get; }

    protected string BoundOf(Bound bound) => bound.IsDay ? Numbers.Date(Value.OfDays((long)bound.At.Numerator).Date) : Numbers.Counted(bound.At, bound.Unit, 6);

    /// <summary>A number as the language writes it, anything else as the grid does.</summary>
    protected string Said(string written) => Rational.TryParse(written, out Rational number) ? Numbers.Number(number) : written;

    private string Say(MismatchKind kind, object? value) => value switch
    {
        null => kind == MismatchKind.Points ? OutOfScope : Nothing,
        decimal points => Numbers.Points(Rational.From(points)),
        PointRange range => Range(Number(range.Lowest), Number(range.Highest)),
        LineState state => StateOf(state),
        LocalDate date => Numbers.Date(date),
        string { Length: 0 } => Nothing,
        _ => value.ToString()!,
    };

    private string Number(decimal? bound) => bound is { } number ? Numbers.Number(Rational.From(number)) : Unbounded;
}
