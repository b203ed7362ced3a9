namespace Cotation.Cli;

/// <summary>Writes scores as a table: points, what is pending and verified, the range, where its reader is told; no line and no fact.</summary>
internal static class ScoreTable
{
    public static void Write(Stream stream, string form, Dialect dialect, CliWords words, IEnumerable<Score> scores)
    {
        IReadOnlyList<Cell> header = [.. words.ScoreHeadings.Select(h => new Cell(CellKind.Text, h))];
        TableWriter.Write(stream, form, dialect, scores.Select(Row).Prepend(header));
    }

    private static IReadOnlyList<Cell> Row(Score score) => score.Points is null
        ? [new Cell(CellKind.Text, score.ApplicationId), default, default, default, default, default]
        : score.IsPartial ? [new Cell(CellKind.Text, score.ApplicationId), Number(score.Points), default, default, default, default]
        : [new Cell(CellKind.Text, score.ApplicationId), Number(score.Points), Number(score.Pending), Number(score.Verified), Number(score.Lowest), Number(score.Highest)];

    private static Cell Number(decimal? points) => points is { } number ? new Cell(CellKind.Number, Rational.From(number).ToString()) : default;
}
