namespace Cotation;

/// <summary>Is one fact otherwise, and what that gives the lines whose points it changes; null where an application has to be asked.</summary>
internal sealed class Alternative(FactChange change, IReadOnlyList<LineView> cells, IReadOnlyList<MaskResult?> results, bool isSettled)
{
    public FactChange Change => change;

    public IReadOnlyList<LineView> Cells => cells;

    public IReadOnlyList<MaskResult?> Results => results;

    /// <summary>Whether it gives the same, whatever the application.</summary>
    public bool IsSettled => isSettled;

    /// <summary>Whether it gives what another does, whatever the application.</summary>
    public bool Gives(Alternative other)
    {
        if (!IsSettled || !other.IsSettled || Cells.Count != other.Cells.Count) return false;
        for (int i = 0; i < Cells.Count; i++)
            if (Cells[i] != other.Cells[i] || !Results[i]!.Is(other.Results[i]!)) return false;
        return true;
    }
}
