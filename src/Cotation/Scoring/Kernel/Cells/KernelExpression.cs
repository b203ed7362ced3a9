namespace Cotation;

/// <summary>Is a cell that is looked up in the application itself, where the cell of what is given, if it has one, is not known: a number in millionths, rounded down where that is enough; else a day, or a yes or no.</summary>
internal readonly record struct KernelExpression(int Cell, int? Given, CompiledExpression Term, bool IsNumber, bool IsFloorEnough)
{
    private const long Million = 1_000_000;
    private const long Near = long.MaxValue / 4 / Million;

    /// <summary>Finds the cell; false where no cell carries what it is.</summary>
    public bool TryFind(ref EvaluationFrame frame, out long cell)
    {
        Fraction64 value = Term.Of(ref frame);
        cell = value.IsKnown ? value.Top : ApplicationRow.Unknown;
        return !frame.HasOverflowed && (!value.IsKnown || !IsNumber || TryScale(value, out cell));
    }

    private bool TryScale(Fraction64 value, out long cell)
    {
        if (value is { Bottom: 1, Top: > -Near and < Near })
        {
            cell = value.Top * Million;
            return true;
        }

        (Int128 whole, Int128 rest) = Int128.DivRem(Math.BigMul(value.Top, Million), value.Bottom);
        if (rest < 0) whole--;
        bool fits = whole > long.MinValue / 4 && whole < long.MaxValue / 4 && (rest == 0 || IsFloorEnough);
        cell = fits ? (long)whole : ApplicationRow.Unknown;
        return fits;
    }
}
