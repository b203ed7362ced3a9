using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using NodaTime;

namespace Cotation;

/// <summary>Is rows in their order; of each, whether nothing separates it from the one before.</summary>
internal sealed record SortedRows(int[] Rows, bool[] IsTied, bool[]? IsDrawn);

/// <summary>Orders the rows of many applications by columns of plain numbers. Filled by one thread, then ordered once.</summary>
internal sealed class RankTable(Scorer scorer, RankOrder order, LocalDate on)
{
    private const int PointBits = 61;
    private const int IdWords = 3;
    private const int Stretch = 2048;

    private readonly int chain = order.Chain.Count;
    private readonly RankRows rows = new(order);
    private IReadOnlyList<decimal>? points;

    public int Count => rows.Count;

    /// <summary>The points of each row, in the order they came; 0 where it has none.</summary>
    public IReadOnlyList<decimal> Points => points ??= [.. Enumerable.Range(0, Count).Select(i => rows.PointsOf(i) ?? 0)];

    public Scorer Scorer => scorer;

    public void Add(RankRow row) => rows.Add(row);

    /// <summary>The places, each made when it is looked at.</summary>
    public IReadOnlyList<RankedApplication> Places()
    {
        SortedRows sorted = Sorted();
        var positions = new int[sorted.Rows.Length];
        for (int i = 0; i < positions.Length; i++) positions[i] = sorted.IsTied[i] ? positions[i - 1] : i + 1;
        return new RankListing(this, sorted.Rows, positions, sorted.IsDrawn);
    }

    /// <summary>Whether nothing but a draw separates two rows: by the columns, where these tell all of the order.</summary>
    private bool AreEqual(int a, int b, long[][]? plain)
    {
        if (plain is null) return rows.TierOf(a) == rows.TierOf(b) && rows.FloorOf(a) == rows.FloorOf(b) && order.Separate(new Row(this, a), new Row(this, b)).Separation.Kind is SeparationKind.Nothing or SeparationKind.Draw;
        foreach (long[] column in plain)
            if (column[a] != column[b]) return false;
        return true;
    }

    public bool HasPosition(int row) => rows.TierOf(row) <= RankTier.Ranked;

    /// <summary>The points of a row; null where it has none.</summary>
    public decimal? PointsOf(int row) => rows.PointsOf(row);

    /// <summary>The id of a row in UTF-8.</summary>
    public ReadOnlySpan<byte> IdOf(int row) => rows.IdOf(row);

    public void Near(ReadOnlySpan<int> some) => rows.Near(some);

    /// <summary>A row as a key that orders alone.</summary>
    public RankKey KeyOf(int row) => new(order, null, Encoding.UTF8.GetString(IdOf(row)), on, PointsOf(row), rows.OutcomeOf(row)) { Found = TiesOf(row) };

    /// <summary>By tier, then by points, then key by key as plain numbers; what plain numbers cannot tell is compared as the order says.</summary>
    public SortedRows Sorted()
    {
        bool isById = order.Seed is null && rows.HasPlainIds;
        long[][] first = order.HasTiers ? [TierColumn(), FirstColumn()] : [FirstColumn()];
        long[]?[] columns = [.. first, .. Enumerable.Range(0, chain).Select(Column), .. Enumerable.Range(0, isById ? IdWords : 0).Select(IdColumn)];
        int known = rows.HasOdd ? first.Length : Array.IndexOf(columns, null) is >= 0 and var missing ? missing : columns.Length;
        bool isPlain = !rows.HasOdd && known == columns.Length;
        int[] sorted = new RankSorter([.. columns.Take(known).OfType<long[]>()], isPlain && isById ? (a, b) => IdOf(a).SequenceCompareTo(IdOf(b)) : (a, b) => order.Compare(new Row(this, a), new Row(this, b))).Sort(Count);
        (bool[] isTied, bool[]? isDrawn) = TiesIn(sorted, isPlain ? [.. columns.Take(first.Length + chain).OfType<long[]>()] : null);
        return new SortedRows(sorted, isTied, isDrawn);
    }

    /// <summary>Of each row of an order, whether nothing separates it from the one before, and whether the draw alone does.</summary>
    private (bool[] IsTied, bool[]? IsDrawn) TiesIn(int[] sorted, long[][]? plain)
    {
        bool[] isTied = new bool[sorted.Length];
        bool[]? isDrawn = order.Seed is null ? null : new bool[sorted.Length];
        if (sorted.Length < 2) return (isTied, isDrawn);
        Parallel.ForEach(Partitioner.Create(1, sorted.Length, Stretch), range =>
        {
            for (int i = range.Item1; i < range.Item2; i++)
            {
                if (!AreEqual(sorted[i - 1], sorted[i], plain)) continue;
                isTied[i] = isDrawn is null || !HasPosition(sorted[i]) || rows.DrawOf(sorted[i - 1]).SequenceEqual(rows.DrawOf(sorted[i]));
                if (!isTied[i]) isDrawn![i] = true;
            }
        });
        return (isTied, isDrawn);
    }

    /// <summary>The tiers alone, where those that go first have more than one.</summary>
    private long[] TierColumn() => Filled((column, from, to) =>
    {
        for (int i = from; i < to; i++) column[i] = (long)rows.TierOf(i);
    });

    /// <summary>The tier, all that go first taken as one, and the points within it, as one number that sorts as they do.</summary>
    private long[] FirstColumn() => Filled((column, from, to) =>
    {
        for (int i = from; i < to; i++) column[i] = ((Math.Max((long)rows.TierOf(i), (long)RankTier.Ranked - 1) - (long)RankTier.Aside) << PointBits) - rows.FloorOf(i);
    });

    /// <summary>A key of the chain as numbers that sort as it does; null where one is not whole. Those without a position stand by id alone.</summary>
    private long[]? Column(int key)
    {
        TieKey by = order.Chain[key];
        bool isWhole = true;
        long[] column = Filled((column, from, to) =>
        {
            for (int i = from; i < to; i++)
            {
                if (!rows.TryWhole(i, key, out Fraction64 tie)) isWhole = false;
                else if (HasPosition(i)) column[i] = !tie.IsKnown ? by.IsUnknownFirst ? long.MinValue : long.MaxValue : by.IsDescending ? -tie.Top : tie.Top;
            }
        });
        return isWhole ? column : null;
    }

    /// <summary>Eight bytes of each id as a number that sorts as they do.</summary>
    private long[] IdColumn(int word) => Filled((column, from, to) =>
    {
        Span<byte> eight = stackalloc byte[sizeof(long)];
        for (int i = from; i < to; i++)
        {
            ReadOnlySpan<byte> id = IdOf(i);
            int start = Math.Min(word * sizeof(long), id.Length), length = Math.Min(sizeof(long), id.Length - start);
            eight.Clear();
            id.Slice(start, length).CopyTo(eight);
            column[i] = BinaryPrimitives.ReadInt64BigEndian(eight);
        }
    });

    /// <summary>A column filled chunk by chunk, on every processor; what is called so often is soon compiled for good.</summary>
    private long[] Filled(Action<long[], int, int> fill)
    {
        var column = new long[Count];
        if (Count > 0) Parallel.ForEach(Partitioner.Create(0, Count, Stretch), range => fill(column, range.Item1, range.Item2));
        return column;
    }

    private Rational?[] TiesOf(int row)
    {
        var found = new Rational?[chain];
        for (int i = 0; i < found.Length; i++) found[i] = rows.TieOf(row, i);
        return found;
    }

    /// <summary>Is one row, as the order looks at it.</summary>
    private readonly struct Row(RankTable table, int row) : IRanked
    {
        public RankTier Tier => table.rows.TierOf(row);

        public decimal? Points => table.rows.PointsOf(row) ?? 0;

        public string Id => Encoding.UTF8.GetString(table.IdOf(row));

        public ReadOnlySpan<byte> Draw => table.rows.DrawOf(row);

        public Rational? TieAt(int key) => table.rows.TieOf(row, key);
    }
}
