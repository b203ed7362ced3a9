using NodaTime.Text;

namespace Cotation.Cli;

/// <summary>Writes scores as the table that goes back to the register: the number, the points, the day, the grid, and the points of each line that bears a register code.</summary>
internal static class RegisterTable
{
    public static void Write(Stream stream, Dialect dialect, Grid grid, IEnumerable<Score> scores)
    {
        List<Criterion> coded = [.. grid.Criteria.Where(c => c.SneCode is not null)];
        IReadOnlyList<Cell> header = [.. new[] { "numUnique", "points", "dateCalcul", "grille", "version", "empreinte" }.Concat(coded.Select(c => c.SneCode!)).Select(h => new Cell(CellKind.Text, h))];
        TableWriter.Write(stream, "csv", dialect, scores.Select(s => Row(s, coded)).Prepend(header));
    }

    private static IReadOnlyList<Cell> Row(Score score, IReadOnlyList<Criterion> coded) =>
    [
        new Cell(CellKind.Text, score.ApplicationId),
        Number(score.Points),
        new Cell(CellKind.Day, LocalDatePattern.Iso.Format(score.On)),
        new Cell(CellKind.Text, score.Grid.Identity.Id),
        new Cell(CellKind.Text, score.Grid.Identity.Version),
        new Cell(CellKind.Text, score.Grid.Sha256),
        .. coded.Select(c => Number(score.Lines.FirstOrDefault(l => l.Criterion == c)?.Points)),
    ];

    private static Cell Number(decimal? points) => points is { } number ? new Cell(CellKind.Number, Rational.From(number).ToString()) : default;
}
