using System.Numerics;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Cotation;

/// <summary>
/// Is what is known of an application in one range of memory: a bit for each fact that is known yes or no, a bit for each that is yes, a bit for each that came with evidence, the days on which each proof stands, then a cell for every fact that is not yes or no, and one more that nothing is kept in.
/// A cell holds a number in millionths, a day as <see cref="DayCell"/>, or the place of a code in its list. Filled while it is read, read-only after; a struct, so that an application is two steps from its cells and not three.
/// </summary>
internal struct ApplicationRow
{
    /// <summary>Stands in a cell for a fact that is not known.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>Stands in a cell for a value that a number cannot carry.</summary>
    public const long Other = long.MinValue + 1;

    private const int FewOthers = 3;

    private readonly long[] words;
    private readonly int width;
    private readonly int firstCell;
    private readonly int firstProof;
    private (int Slot, Value Value)[]? others;
    private int otherCount;

    /// <param name="vocabulary">The facts it has room for.</param>
    /// <param name="proofs">How many days of proofs it has room for.</param>
    public ApplicationRow(Vocabulary vocabulary, int proofs = 0)
    {
        Vocabulary = vocabulary;
        width = vocabulary.Words;
        firstProof = width * 3;
        firstCell = firstProof + proofs;
        words = new long[firstCell + vocabulary.Cells + 1];
        words.AsSpan(firstCell).Fill(Unknown);
    }

    /// <summary>A row of its own with the same values, and with room for the days on which proofs stand, beside the bits that are read with them.</summary>
    private ApplicationRow(in ApplicationRow row, int proofs)
    {
        this = row;
        firstCell = firstProof + proofs;
        words = new long[firstCell + row.words.Length - row.firstCell];
        row.words.AsSpan(0, firstProof).CopyTo(words);
        row.words.AsSpan(row.firstCell).CopyTo(words.AsSpan(firstCell));
        others = row.Others.ToArray();
    }

    public readonly Vocabulary Vocabulary { get; }

    /// <summary>Whether every value that is known stands in the row itself.</summary>
    public readonly bool IsPlain => otherCount == 0;

    /// <summary>A bit for each fact that is yes, by its slot.</summary>
    public readonly ReadOnlySpan<long> Truths => words.AsSpan(width, width);

    /// <summary>A bit for each fact that is known yes or no, by its slot.</summary>
    public readonly ReadOnlySpan<long> Known => words.AsSpan(0, width);

    /// <summary>A bit for each fact that came with evidence, by its slot.</summary>
    public readonly ReadOnlySpan<long> Marks => words.AsSpan(width * 2, width);

    /// <summary>A cell for each fact that is not yes or no.</summary>
    public readonly ReadOnlySpan<long> Cells => words.AsSpan(firstCell);

    /// <summary>Year, month and day in one number that keeps the order of days.</summary>
    public static long DayCell(LocalDate day) => (((long)day.Year << 4 | (long)day.Month) << 5) | (long)day.Day;

    public static LocalDate DayOf(long cell) => new((int)(cell >> 9), (int)(cell >> 5) & 15, (int)cell & 31);

    /// <summary>Forgets all, so that another record can be read into it.</summary>
    public void Clear()
    {
        words.AsSpan(0, firstProof).Clear();
        words.AsSpan(firstCell).Fill(Unknown);
        otherCount = 0;
    }

    public readonly void SetAnswer(int slot, bool isYes)
    {
        long bit = 1L << (slot & 63);
        words[slot >> 6] |= bit;
        if (isYes) words[width + (slot >> 6)] |= bit;
    }

    public readonly void SetCell(int cell, long value) => words[firstCell + cell] = value;

    /// <summary>A row of its own with the same values, as wide as a vocabulary that may add facts to this one's, and with room for proofs.</summary>
    public readonly ApplicationRow CopyFor(Vocabulary vocabulary, int proofs)
    {
        if (ReferenceEquals(vocabulary, Vocabulary)) return new ApplicationRow(in this, proofs);
        var copy = new ApplicationRow(vocabulary, proofs);
        foreach (Fact fact in Vocabulary.Facts)
        {
            Value value = ValueOf(fact);
            if (value.IsKnown) copy.Set(fact, value);
            if (PlaceOfEvidence(fact) >= 0) copy.MarkEvidence(fact);
        }

        return copy;
    }

    public void Set(Fact fact, Value value)
    {
        if (fact.Kind == FactKind.YesNo)
        {
            long bit = 1L << (fact.Slot % 64);
            words[fact.Slot / 64] = value.IsKnown ? words[fact.Slot / 64] | bit : words[fact.Slot / 64] & ~bit;
            words[width + (fact.Slot / 64)] = value.IsTrue ? words[width + (fact.Slot / 64)] | bit : words[width + (fact.Slot / 64)] & ~bit;
            return;
        }

        long cell = value.Kind switch
        {
            ValueKind.Date => DayCell(value.Date),
            ValueKind.Number when value.Number.TryMicro(out long millionths) => millionths,
            ValueKind.Code => PlaceOf(fact.Codes!, value.Code),
            ValueKind.Unknown => Unknown,
            _ => Other,
        };
        words[firstCell + fact.Cell] = cell;
        if (cell == Other) SetOther(fact.Slot, value);
    }

    public readonly ApplicationRow WithProofs(ReadOnlySpan<Evidence> evidence) => new ApplicationRow(in this, evidence.Length).Taken(evidence);

    /// <summary>The same row with the days of the proofs in the room there is for them.</summary>
    public readonly ApplicationRow Taken(ReadOnlySpan<Evidence> evidence)
    {
        for (int i = 0; i < evidence.Length; i++) words[firstProof + i] = evidence[i].Days;
        return this;
    }

    /// <summary>The days on which the proofs of one word's facts stand, as <see cref="Evidence.Days"/>, in the order of their bits, and what follows them.</summary>
    public readonly ReadOnlySpan<long> ProofsFrom(int word) => words.AsSpan(firstProof + PlaceAmong(Marks, word, 0));

    public readonly void MarkEvidence(Fact fact) => MarkEvidence(fact.Slot);

    public readonly void MarkEvidence(int slot) => words[(width * 2) + (slot >> 6)] |= 1L << (slot & 63);

    /// <summary>The days on which the evidence at a place stands, as <see cref="Evidence.Days"/>.</summary>
    public readonly long DaysOf(int place) => words[firstProof + place];

    /// <summary>The place of a fact's evidence among all that came, in the order of slots; -1 where none came.</summary>
    public readonly int PlaceOfEvidence(Fact fact)
    {
        int word = fact.Slot / 64, bit = fact.Slot % 64;
        if (word >= width) return -1;
        ReadOnlySpan<long> marks = Marks;
        return (marks[word] >> bit & 1) == 0 ? -1 : PlaceAmong(marks, word, bit);
    }

    /// <summary>The cell of a fact; of a yes-or-no one, 1 or 0.</summary>
    public readonly long CellOf(Fact fact)
    {
        if (fact.Slot >= Vocabulary.Slots) return Unknown;
        if (fact.Kind != FactKind.YesNo) return words[firstCell + fact.Cell];
        return AnswerAt(fact.Slot);
    }

    /// <summary>1 for yes, 0 for no, unknown for neither, found without a branch.</summary>
    public readonly long AnswerAt(int slot) => Answer(words[slot >> 6], words[width + (slot >> 6)], slot);

    /// <summary>The same of the words that hold it.</summary>
    public static long Answer(long known, long truths, int slot) => (truths >> slot & 1) | (Unknown & unchecked((known >> slot & 1) - 1));

    public readonly Value ValueOf(Fact fact)
    {
        long cell = CellOf(fact);
        return cell switch
        {
            Unknown => Value.Unknown,
            Other => OtherOf(fact.Slot),
            _ => fact.ValueKind switch
            {
                ValueKind.YesNo => Value.Of(cell != 0),
                ValueKind.Date => Value.Of(DayOf(cell)),
                ValueKind.Code => Value.OfCode(fact.Codes!.All[(int)cell].Name),
                _ => Value.Of(Rational.Micro(cell)),
            },
        };
    }

    private readonly ReadOnlySpan<(int Slot, Value Value)> Others => others.AsSpan(0, otherCount);

    private readonly Value OtherOf(int slot)
    {
        foreach (ref readonly (int Slot, Value Value) other in Others)
            if (other.Slot == slot) return other.Value;
        throw new InvalidOperationException();
    }

    private void SetOther(int slot, Value value)
    {
        int place = 0;
        while (place < otherCount && others![place].Slot != slot) place++;
        if (place >= (others?.Length ?? 0)) Array.Resize(ref others, place + FewOthers);
        others![place] = (slot, value);
        otherCount = Math.Max(otherCount, place + 1);
    }

    /// <summary>How many marks stand before a bit.</summary>
    private static int PlaceAmong(ReadOnlySpan<long> marks, int word, int bit)
    {
        int place = BitOperations.PopCount(unchecked((ulong)marks[word]) & ((1UL << bit) - 1));
        for (int i = 0; i < word; i++) place += BitOperations.PopCount(unchecked((ulong)marks[i]));
        return place;
    }

    private static long PlaceOf(CodeList codes, string name)
    {
        for (int i = 0; i < codes.All.Count; i++)
            if (codes.All[i].Name == name) return i;
        return Other;
    }
}
