using System.Numerics;

namespace Cotation;

/// <summary>Is a few applications in columns: for each yes-or-no fact a bit an application, for each other fact a cell, for each fact that came with proofs the days on which they stand. Filled, looked at, and filled again by one thread; safe to share in between.</summary>
internal sealed class Block
{
    /// <summary>How many applications it has room for; columns are as long as that, whatever they hold.</summary>
    public const int Size = 256;

    private const int Bits = 64;
    private const int Words = Size / Bits;
    private const long Million = 1_000_000;

    private readonly Application[] applications = new Application[Size];
    private readonly int[] cells;
    private readonly long[] proved;
    private readonly long[] truths;
    private readonly long[] answers;
    private readonly long[]?[] columns;
    private readonly long[]?[] wholes;
    private readonly long[]?[] proofs;
    private readonly bool[] isUsed;
    private readonly bool[] isProved;
    private readonly bool[] hasOther;

    /// <param name="vocabulary">The vocabulary with which all are read.</param>
    /// <param name="wanted">The facts that are looked at; null for all.</param>
    public Block(Vocabulary vocabulary, IEnumerable<Fact>? wanted = null)
    {
        Vocabulary = vocabulary;
        Fact[] facts = [.. (wanted ?? vocabulary.Facts).Where(f => !f.IsAsOf)];
        cells = [.. facts.Where(f => f.Kind != FactKind.YesNo).Select(f => f.Cell)];
        proved = new long[vocabulary.Words];
        foreach (Fact fact in facts) proved[fact.Slot / Bits] |= 1L << (fact.Slot % Bits);
        truths = new long[vocabulary.Words * Bits * Words];
        answers = new long[vocabulary.Words * Bits * Words];
        columns = new long[]?[vocabulary.Cells];
        wholes = new long[]?[vocabulary.Cells];
        proofs = new long[]?[vocabulary.Slots];
        isUsed = new bool[vocabulary.Cells];
        isProved = new bool[vocabulary.Slots];
        hasOther = new bool[vocabulary.Cells];
    }

    public Vocabulary Vocabulary { get; }

    public int Count { get; private set; }

    public ReadOnlySpan<Application> Applications => applications.AsSpan(0, Count);

    /// <summary>A bit for each application of which a fact is yes.</summary>
    public ReadOnlySpan<long> ValueBits(int slot) => truths.AsSpan(slot * Words, Words);

    /// <summary>A bit for each application of which a yes-or-no fact is known.</summary>
    public ReadOnlySpan<long> Answers(int slot) => answers.AsSpan(slot * Words, Words);

    /// <summary>A fact's cells, one an application; null where nobody's is known.</summary>
    public long[]? Column(int cell) => isUsed[cell] ? columns[cell] : null;

    /// <summary>The whole units in a number's cells; null where nobody's is known, or where they are not at hand.</summary>
    public long[]? Wholes(int cell) => isUsed[cell] ? wholes[cell] : null;

    /// <summary>Whether a value of the column is one that a number cannot carry.</summary>
    public bool HasOther(int cell) => hasOther[cell];

    /// <summary>The days on which a fact is proved, as <see cref="Evidence.Days"/>; null where nobody gave a proof of it.</summary>
    public long[]? Proofs(int slot) => isProved[slot] ? proofs[slot] : null;

    /// <summary>Fills it with other applications, all of its vocabulary.</summary>
    public void Fill(ReadOnlySpan<Application> all)
    {
        applications.AsSpan(all.Length).Clear();
        all.CopyTo(applications);
        Count = all.Length;
        Array.Clear(isUsed);
        Array.Clear(isProved);
        Array.Clear(hasOther);
        for (int i = 0; i < all.Length; i++)
        {
            ref readonly ApplicationRow row = ref all[i].Row;
            Put(row.Cells, i, row.IsPlain);
            Prove(in row, i);
        }

        for (int word = 0; word < proved.Length; word++)
        {
            Turn(all, word, isTruth: true, truths);
            Turn(all, word, isTruth: false, answers);
        }
    }

    /// <summary>Keeps the whole units of numbers beside them, for a block that is looked at more than once.</summary>
    public void KeepWholes()
    {
        foreach (Fact fact in Vocabulary.Facts.Where(f => f.ValueKind == ValueKind.Number && isUsed[f.Cell])) wholes[fact.Cell] = [.. columns[fact.Cell]!.Select(WholeOf)];
    }

    private void Put(ReadOnlySpan<long> given, int index, bool isPlain)
    {
        foreach (int cell in cells)
        {
            long value = given[cell];
            if (!isUsed[cell])
            {
                if (value == ApplicationRow.Unknown) continue;
                isUsed[cell] = true;
                (columns[cell] ??= new long[Size]).AsSpan().Fill(ApplicationRow.Unknown);
            }

            columns[cell]![index] = value;
            if (!isPlain) hasOther[cell] |= value == ApplicationRow.Other;
        }
    }

    private void Prove(in ApplicationRow row, int index)
    {
        int place = 0;
        for (int word = 0; word < proved.Length; word++)
        {
            for (long left = row.Marks[word]; left != 0; left &= unchecked(left - 1), place++)
            {
                int bit = BitOperations.TrailingZeroCount(left), slot = (word * Bits) + bit;
                if ((proved[word] >> bit & 1) == 0) continue;
                if (!isProved[slot]) BeginProofs(slot);
                proofs[slot]![index] = row.DaysOf(place);
            }
        }
    }

    private void BeginProofs(int slot)
    {
        isProved[slot] = true;
        (proofs[slot] ??= new long[Size]).AsSpan().Fill((Vocabulary.Facts[slot].IsRegistered ? Evidence.Registered : Evidence.Declared).Days);
    }

    /// <summary>Turns a word of bits an application into words of one bit an application, fact by fact.</summary>
    private static void Turn(ReadOnlySpan<Application> all, int word, bool isTruth, long[] to)
    {
        Span<ulong> square = stackalloc ulong[Bits];
        for (int group = 0; group < Words; group++)
        {
            for (int i = 0; i < Bits; i++)
            {
                int place = (group * Bits) + i;
                square[i] = place >= all.Length ? 0 : unchecked((ulong)(isTruth ? all[place].Row.Truths : all[place].Row.Known)[word]);
            }

            Transpose(square);
            for (int bit = 0; bit < Bits; bit++) to[(((word * Bits) + bit) * Words) + group] = unchecked((long)square[bit]);
        }
    }

    /// <summary>Exchanges rows and columns of a square of bits, halves first, then halves of halves.</summary>
    private static void Transpose(Span<ulong> square)
    {
        ulong mask = 0x0000_0000_FFFF_FFFF;
        for (int half = Bits / 2; half > 0; half /= 2, mask ^= mask << half)
        {
            for (int i = 0; i < Bits; i = (i + half + 1) & ~half)
            {
                ulong exchanged = ((square[i] >> half) ^ square[i + half]) & mask;
                square[i] ^= exchanged << half;
                square[i + half] ^= exchanged;
            }
        }
    }

    private static long WholeOf(long cell) => cell is ApplicationRow.Unknown or ApplicationRow.Other ? ApplicationRow.Unknown : cell / Million;
}
