using System.Runtime.Intrinsics;

namespace Cotation;

/// <summary>The lines of a kernel by the form that a tight loop runs through, and the fallback lines that are left.</summary>
internal sealed class SpecializedLines
{
    /// <summary>Points where a fact is yes: one bit of the application's words.</summary>
    public readonly record struct Flag(int Word, int Bit, int Line, long Toggle, long Nothing)
    {
        public int Slot => (Word * 64) + Bit;
    }

    /// <summary>Four flags of one word whose lines stand side by side.</summary>
    public readonly record struct FlagRun(int Word, int Line, Vector256<long> Bits, Vector256<long> Toggles, Vector256<long> Nothings);

    /// <summary>What each pattern of eight neighbouring flags adds up to.</summary>
    public readonly record struct FlagTable(int Word, int Shift, long[] Sums);

    /// <summary>A flag that asks for proof.</summary>
    public readonly record struct ProvedFlag(Flag Flag, Fact Fact, long IsRegistered, EvidencePolicy Policy);

    /// <summary>The flags of one word that ask for any proof that was accepted.</summary>
    public readonly record struct ProofRun(int Word, ProofFlag[] Flags);

    /// <summary>One of them; its proof comes after those of the bits before it.</summary>
    public readonly record struct ProofFlag(int Bit, ulong Before, int Line, long Toggle, long Nothing, long IsRegistered);

    /// <summary>Points where a cell lies in a range; the toggle turns what a line gives otherwise into its points.</summary>
    public readonly record struct Range(int Cell, int Line, long Start, ulong Width, long Toggle, long Nothing);

    /// <summary>Points where a code is one of a mask.</summary>
    public readonly record struct Codes(int Cell, int Line, ulong Mask, long Toggle, long Nothing);

    /// <summary>Points where several cells each lie in their range.</summary>
    public readonly record struct Chain(int Line, Range[] Ranges, long Toggle, long Nothing);

    /// <summary>The points of the band that a cell lies in.</summary>
    public readonly record struct Bands(int Cell, int Line, Range[] Each, long Nothing)
    {
        public readonly FourBands[] Fours = [.. Each.Chunk(Vector256<long>.Count).Select(FourOf)];
    }

    /// <summary>Four bands of one cell side by side; where there are fewer, the rest give nothing.</summary>
    public readonly record struct FourBands(Vector256<long> Starts, Vector256<ulong> Widths, Vector256<long> Toggles);

    /// <summary>Points for each whole unit of a cell.</summary>
    public readonly record struct Units(int Cell, int Line, long Points, long Beyond, long Most, long Floor, long Cap, long Nothing);

    /// <summary>Every flag that asks for no proof; those that do not run side by side are in <see cref="Flags"/> too.</summary>
    public readonly Flag[] AllFlags;
    public readonly Flag[] Flags;
    public readonly FlagRun[] FlagRuns;

    /// <summary>Every flag that asks for proof: those that any proof will do for run word by word, the others one by one.</summary>
    public readonly ProvedFlag[] ProvedFlags;
    public readonly ProofRun[] ProofRuns;
    public readonly ProvedFlag[] RestrictedEvidenceFlags;
    public readonly Range[] Ranges;
    public readonly Codes[] AllCodes;
    public readonly Chain[] Chains;
    public readonly Bands[] AllBands;
    public readonly Units[] AllUnits;
    public readonly FlagTable[] Tables;

    public SpecializedLines(IReadOnlyList<KernelLine> lines, IReadOnlyList<KernelTest> tests, IReadOnlyList<KernelCell> cells)
    {
        List<Flag> flags = [];
        List<ProvedFlag> proved = [];
        List<Range> ranges = [];
        List<Codes> codes = [];
        List<Chain> chains = [];
        List<Bands> bands = [];
        List<Units> units = [];
        List<KernelLine> careful = [];
        foreach (KernelLine line in lines)
        {
            List<KernelTest> when = [.. tests.Skip(line.When.First).Take(line.When.Count)];
            bool isPlain = line.Unknown is null && line.Policy is null, isCondition = line is { Shape: KernelShape.Condition, Unknown: null };
            bool isAllRanges = isCondition && isPlain && when.Count > 0 && (when.Count == 1 || !line.When.IsAny) && when.TrueForAll(t => t is { IsRange: true, IsNeverTrue: false });
            Fact? flag = isCondition && when.Count == 1 ? FlagOf(when[0], cells) : null;
            if (flag is not null && line.Policy is { } policy) proved.Add(new ProvedFlag(FlagOf(line, flag), flag, flag.IsRegistered ? 1 : 0, policy));
            else if (flag is not null) flags.Add(FlagOf(line, flag));
            else if (isAllRanges && when.Count == 1) ranges.Add(RangeOf(line, when[0]));
            else if (isAllRanges) chains.Add(new Chain(line.Index, [.. when.Select(t => RangeOf(line, t))], line.Points ^ line.Nothing, line.Nothing));
            else if (isCondition && isPlain && when.Count == 1 && when[0] is { Mask: not 0, IsNegated: false }) codes.Add(new Codes(when[0].Cell, line.Index, when[0].Mask, line.Points ^ line.Nothing, line.Nothing));
            else if (line.Shape == KernelShape.Bands && isPlain) bands.Add(BandsOf(line));
            else if (line.Shape == KernelShape.PerUnit && isPlain) units.Add(UnitsOf(line));
            else careful.Add(line);
        }

        Tables = [.. flags.Where(f => f.Nothing == 0).GroupBy(f => (f.Word, Shift: f.Bit & ~7)).Select(g => new FlagTable(g.Key.Word, g.Key.Shift, SumsOf(g.Key.Shift, [.. g])))];
        AllFlags = [.. flags];
        FlagRuns = [.. RunsOf(flags)];
        ProofRuns = [.. proved.Where(p => p.Policy.IsPlain).GroupBy(p => p.Flag.Word).Select(g => new ProofRun(g.Key, [.. g.Select(ProofOf)]))];
        RestrictedEvidenceFlags = [.. proved.Where(p => !p.Policy.IsPlain)];
        (Flags, ProvedFlags, Ranges, AllCodes, Chains, AllBands, AllUnits, Fallback) = ([.. flags], [.. proved], [.. ranges], [.. codes], [.. chains], [.. bands], [.. units], [.. careful]);
    }

    /// <summary>The lines that need three values, a choice of evidence or the exact evaluator.</summary>
    public KernelLine[] Fallback { get; }

    /// <summary>The cells that its loops read; flags read their bits instead.</summary>
    public IEnumerable<int> CellsRead => Ranges.Concat(Chains.SelectMany(c => c.Ranges)).Select(r => r.Cell).Concat(AllBands.Select(b => b.Cell))
        .Concat(AllCodes.Select(c => c.Cell)).Concat(AllUnits.Select(u => u.Cell));

    /// <summary>The facts whose bits and proofs it reads.</summary>
    public IEnumerable<Fact> Facts(Vocabulary vocabulary) => AllFlags.Select(f => vocabulary.Facts[f.Slot]).Concat(ProvedFlags.Select(p => p.Fact));

    /// <summary>Whether a condition that asks for no proof has a form of its own.</summary>
    public static bool IsShaped(KernelCondition when, IReadOnlyList<KernelTest> tests)
    {
        IReadOnlyList<KernelTest> read = [.. tests.Skip(when.First).Take(when.Count)];
        bool isOne = when.Count == 1;
        return (isOne && read[0] is { Mask: not 0, IsNegated: false }) || ((isOne || !when.IsAny) && read.All(t => t is { IsRange: true, IsNeverTrue: false }));
    }

    public static Units UnitsOf(KernelLine line) => new(line.Cell, line.Index, line.Points, line.Beyond, line.MostUnits, line.Floor, line.Cap, line.Nothing);

    /// <summary>Takes out of the flags those that run side by side.</summary>
    private static List<FlagRun> RunsOf(List<Flag> flags)
    {
        List<FlagRun> runs = [];
        int width = Vector256<long>.Count;
        for (int i = 0; i + width <= flags.Count;)
        {
            List<Flag> four = flags.GetRange(i, width);
            bool isRun = four.TrueForAll(f => f.Word == four[0].Word) && four.Select((f, place) => f.Line - place).Distinct().Count() == 1;
            if (!isRun)
            {
                i++;
                continue;
            }

            runs.Add(new FlagRun(four[0].Word, four[0].Line, Lanes(four, f => 1L << f.Bit), Lanes(four, f => f.Toggle), Lanes(four, f => f.Nothing)));
            flags.RemoveRange(i, width);
        }

        return runs;
    }

    private static FourBands FourOf(Range[] bands)
    {
        Range[] four = [.. bands, .. new Range[Vector256<long>.Count - bands.Length]];
        return new FourBands(Vector256.Create<long>([.. four.Select(b => b.Start)]), Vector256.Create<ulong>([.. four.Select(b => b.Width)]), Vector256.Create<long>([.. four.Select(b => b.Toggle)]));
    }

    private static ProofFlag ProofOf(ProvedFlag of) => new(of.Flag.Bit, (1UL << of.Flag.Bit) - 1, of.Flag.Line, of.Flag.Toggle, of.Flag.Nothing, of.IsRegistered);

    private static Vector256<long> Lanes(List<Flag> flags, Func<Flag, long> part) => Vector256.Create<long>([.. flags.Select(part)]);

    private static long[] SumsOf(int shift, Flag[] flags)
    {
        var sums = new long[256];
        for (int pattern = 0; pattern < sums.Length; pattern++) sums[pattern] = flags.Where(f => (pattern >> (f.Bit - shift) & 1) != 0).Sum(f => f.Toggle);
        return sums;
    }

    /// <summary>The given yes or no that a test asks for, or null.</summary>
    private static Fact? FlagOf(KernelTest test, IReadOnlyList<KernelCell> cells) =>
        cells[test.Cell].Fact is { Kind: FactKind.YesNo } fact && test is { IsRange: true, Low: 1, High: 1 } ? fact : null;

    private static Flag FlagOf(KernelLine line, Fact fact) => new(fact.Slot / 64, fact.Slot % 64, line.Index, line.Points ^ line.Nothing, line.Nothing);

    private static Bands BandsOf(KernelLine line) => new(
        line.Cell,
        line.Index,
        [.. line.Cases.Select(b => (Test: new KernelTest(line.Cell, b.Low, b.High, 0, false), b.Points)).Where(b => !b.Test.IsNeverTrue).Select(b => RangeOf(line, b.Test) with { Toggle = b.Points ^ line.Nothing })],
        line.Nothing);

    private static Range RangeOf(KernelLine line, KernelTest test) => new(test.Cell, line.Index, test.Start, test.Width, line.Points ^ line.Nothing, line.Nothing);
}
