namespace Cotation;

/// <summary>Is a few applications in columns: for each yes-or-no fact a bit an application, for each other fact a cell, for each fact that came with proofs the days on which they stand. Immutable.</summary>
internal sealed class Block
{
    /// <summary>How many applications it has room for; columns are as long as that, whatever they hold.</summary>
    public const int Size = 256;

    private const int Words = Size / 64;

    private readonly ReadOnlyMemory<Application> applications;
    private readonly long[] truths;
    private readonly long[] answers;
    private readonly long[]?[] columns;
    private readonly long[]?[] wholes;
    private readonly long[]?[] proofs;
    private readonly bool[] hasOther;

    public Block(ReadOnlyMemory<Application> applications)
    {
        this.applications = applications;
        Vocabulary = applications.Span[0].Vocabulary;
        truths = new long[Vocabulary.Slots * Words];
        answers = new long[Vocabulary.Slots * Words];
        columns = new long[]?[Vocabulary.Cells];
        wholes = new long[]?[Vocabulary.Cells];
        proofs = new long[]?[Vocabulary.Slots];
        hasOther = new bool[Vocabulary.Cells];
        foreach (Fact fact in Vocabulary.Facts.Where(f => !f.IsAsOf)) Fill(fact);
        foreach (Fact fact in Vocabulary.Facts.Where(f => f.ValueKind == ValueKind.Number && columns[f.Cell] is not null)) wholes[fact.Cell] = [.. columns[fact.Cell]!.Select(WholeOf)];
    }

    public Vocabulary Vocabulary { get; }

    public int Count => applications.Length;

    public ReadOnlySpan<Application> Applications => applications.Span;

    /// <summary>A bit for each application of which a fact is yes.</summary>
    public ReadOnlySpan<long> Truths(int slot) => truths.AsSpan(slot * Words, Words);

    /// <summary>A bit for each application of which a yes-or-no fact is known.</summary>
    public ReadOnlySpan<long> Answers(int slot) => answers.AsSpan(slot * Words, Words);

    /// <summary>A fact's cells, one an application; null where nobody's is known.</summary>
    public long[]? Column(int cell) => columns[cell];

    /// <summary>The whole units in a number's cells; null where nobody's is known.</summary>
    public long[]? Wholes(int cell) => wholes[cell];

    /// <summary>Whether a value of the column is one that a number cannot carry.</summary>
    public bool HasOther(int cell) => hasOther[cell];

    /// <summary>The days on which a fact is proved, as <see cref="Evidence.Days"/>; null where nobody gave a proof of it.</summary>
    public long[]? Proofs(int slot) => proofs[slot];

    private void Fill(Fact fact)
    {
        ReadOnlySpan<Application> all = Applications;
        for (int i = 0; i < all.Length; i++)
        {
            ref readonly ApplicationRow row = ref all[i].Row;
            long cell = row.CellOf(fact);
            if (fact.Kind == FactKind.YesNo) Mark(fact.Slot, i, cell);
            else if (cell != ApplicationRow.Unknown) Put(fact.Cell, i, cell);
            if (row.PlaceOfEvidence(fact) < 0) continue;
            proofs[fact.Slot] ??= Filled((fact.IsRegistered ? Evidence.Registered : Evidence.Declared).Days);
            proofs[fact.Slot]![i] = all[i].EvidenceOf(fact).Days;
        }
    }

    private void Mark(int slot, int index, long answer)
    {
        long bit = 1L << (index & 63);
        int word = (slot * Words) + (index >> 6);
        if (answer != ApplicationRow.Unknown) answers[word] |= bit;
        if (answer == 1) truths[word] |= bit;
    }

    private void Put(int cell, int index, long value)
    {
        columns[cell] ??= Filled(ApplicationRow.Unknown);
        columns[cell]![index] = value;
        hasOther[cell] |= value == ApplicationRow.Other;
    }

    private static long WholeOf(long cell) => cell is ApplicationRow.Unknown or ApplicationRow.Other ? ApplicationRow.Unknown : cell / 1_000_000;

    private static long[] Filled(long value)
    {
        var column = new long[Size];
        column.AsSpan().Fill(value);
        return column;
    }
}
