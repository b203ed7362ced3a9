using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;
using static Cotation.Branchless;

namespace Cotation;

/// <summary>Runs a kernel's specialised lines over a row of cells, without a branch where one can be spared: line by line, or summed in a register.</summary>
internal static class KernelLoops
{
    private const long Unknown = ApplicationRow.Unknown;
    private const long Million = 1_000_000;

    /// <summary>Writes each line's points, or what it gives its section otherwise; false where a number is too large.</summary>
    public static bool TryRun(SpecializedLines shapes, Application application, LocalDate on, long day, ReadOnlySpan<long> row, Span<long> each)
    {
        ReadOnlySpan<long> truths = application.Row.Truths;
        ref long cells = ref MemoryMarshal.GetReference(row), lines = ref MemoryMarshal.GetReference(each);
        foreach (ref readonly SpecializedLines.FlagRun run in shapes.FlagRuns.AsSpan())
        {
            Vector256<long> isSet = Vector256.Equals(Vector256.Create(truths[run.Word]) & run.Bits, run.Bits);
            (run.Nothings ^ (run.Toggles & isSet)).StoreUnsafe(ref At(ref lines, run.Line));
        }

        foreach (ref readonly SpecializedLines.Flag flag in shapes.Flags.AsSpan()) At(ref lines, flag.Line) = flag.Nothing ^ (flag.Toggle & Mask(truths[flag.Word] >> flag.Bit & 1));
        foreach (ref readonly SpecializedLines.ProofRun run in shapes.ProofRuns.AsSpan()) RunProofs(in run, in application.Row, day, ref lines);
        foreach (ref readonly SpecializedLines.ProvedFlag picky in shapes.RestrictedEvidenceFlags.AsSpan()) At(ref lines, picky.Flag.Line) = picky.Flag.Nothing ^ (picky.Flag.Toggle & Mask(IsAccepted(in picky, truths, application, on)));
        foreach (ref readonly SpecializedLines.Range line in shapes.Ranges.AsSpan()) At(ref lines, line.Line) = line.Nothing ^ (line.Toggle & Mask(Lies(ref cells, in line)));
        foreach (ref readonly SpecializedLines.Codes line in shapes.AllCodes.AsSpan()) At(ref lines, line.Line) = line.Nothing ^ (line.Toggle & Mask(IsAmong(ref cells, in line)));
        foreach (ref readonly SpecializedLines.Chain line in shapes.Chains.AsSpan()) At(ref lines, line.Line) = line.Nothing ^ (line.Toggle & Mask(AllLie(ref cells, in line)));
        foreach (ref readonly SpecializedLines.Bands line in shapes.AllBands.AsSpan()) At(ref lines, line.Line) = line.Nothing ^ BandOf(ref cells, in line);
        long tooMany = 0;
        foreach (ref readonly SpecializedLines.Units line in shapes.AllUnits.AsSpan()) At(ref lines, line.Line) = UnitsOf(At(ref cells, line.Cell), in line, ref tooMany);
        return tooMany == 0;
    }

    /// <summary>Adds up lines that give nought where they are not met; false where a number is too large.</summary>
    public static bool TrySum(SpecializedLines shapes, Application application, LocalDate on, long day, ReadOnlySpan<long> row, out long sum)
    {
        ReadOnlySpan<long> truths = application.Row.Truths;
        long found = 0;
        ref long cells = ref MemoryMarshal.GetReference(row);
        foreach (ref readonly SpecializedLines.FlagTable table in shapes.Tables.AsSpan()) found += table.Sums[(int)(truths[table.Word] >> table.Shift & 255)];
        foreach (ref readonly SpecializedLines.ProofRun run in shapes.ProofRuns.AsSpan())
        {
            long truth = truths[run.Word], marks = application.Row.Marks[run.Word];
            ref long proofs = ref MemoryMarshal.GetReference(application.Row.ProofsFrom(run.Word));
            foreach (ref readonly SpecializedLines.ProofFlag flag in run.Flags.AsSpan()) found += flag.Toggle & Mask(IsProved(in flag, truth, marks, ref proofs, day));
        }

        foreach (ref readonly SpecializedLines.ProvedFlag picky in shapes.RestrictedEvidenceFlags.AsSpan()) found += picky.Flag.Toggle & Mask(IsAccepted(in picky, truths, application, on));
        foreach (ref readonly SpecializedLines.Range line in shapes.Ranges.AsSpan()) found += line.Toggle & Mask(Lies(ref cells, in line));
        foreach (ref readonly SpecializedLines.Codes line in shapes.AllCodes.AsSpan()) found += line.Toggle & Mask(IsAmong(ref cells, in line));
        foreach (ref readonly SpecializedLines.Chain line in shapes.Chains.AsSpan()) found += line.Toggle & Mask(AllLie(ref cells, in line));
        foreach (ref readonly SpecializedLines.Bands line in shapes.AllBands.AsSpan()) found += BandOf(ref cells, in line);
        long tooMany = 0;
        foreach (ref readonly SpecializedLines.Units line in shapes.AllUnits.AsSpan()) found += UnitsOf(At(ref cells, line.Cell), in line, ref tooMany);
        sum = found;
        return tooMany == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryUnits(long value, in SpecializedLines.Units line, long whenUnknown, out long points)
    {
        points = whenUnknown;
        if (value == Unknown) return true;
        long units = (value - line.Beyond) / Million;
        points = line.Nothing;
        if (units <= 0) return true;
        if (units > line.Most) return false;
        points = Math.Min(Math.Max(units * line.Points, line.Floor), line.Cap);
        return true;
    }

    /// <summary>The same where an unknown gives nothing else, found without a branch; too many units leave a mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long UnitsOf(long value, in SpecializedLines.Units line, ref long tooMany)
    {
        unchecked
        {
            long units = (value - line.Beyond) / Million, counts = Mask(Bit(value != Unknown) & Bit(units > 0));
            tooMany |= counts & Mask(Bit(units > line.Most));
            long points = Bounded(units * line.Points, line.Floor, line.Cap);
            return line.Nothing ^ ((line.Nothing ^ points) & counts);
        }
    }

    /// <summary>A method of its own, so that its numbers stay in registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RunProofs(in SpecializedLines.ProofRun run, in ApplicationRow row, long day, ref long lines)
    {
        long truth = row.Truths[run.Word], marks = row.Marks[run.Word];
        ref long proofs = ref MemoryMarshal.GetReference(row.ProofsFrom(run.Word));
        foreach (ref readonly SpecializedLines.ProofFlag flag in run.Flags.AsSpan()) At(ref lines, flag.Line) = flag.Nothing ^ (flag.Toggle & Mask(IsProved(in flag, truth, marks, ref proofs, day)));
    }

    /// <summary>1 where a flag is set and its proof stands, its own or the register's; found without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long IsProved(in SpecializedLines.ProofFlag flag, long truth, long marks, ref long proofs, long day)
    {
        long isGiven = marks >> flag.Bit & 1;

        // Where none was given this is the place of another's days, or of what follows them; it is masked out.
        long days = At(ref proofs, BitOperations.PopCount(unchecked((ulong)marks) & flag.Before));
        return truth >> flag.Bit & ((isGiven & Evidence.Hold(days, day)) | ((isGiven ^ 1) & flag.IsRegistered));
    }

    /// <summary>A choice of proofs costs more, so only a flag that is set looks at its evidence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long IsAccepted(in SpecializedLines.ProvedFlag picky, ReadOnlySpan<long> truths, Application application, LocalDate on) =>
        (truths[picky.Flag.Word] >> picky.Flag.Bit & 1) != 0 && picky.Policy.Accepts(application.EvidenceOf(picky.Fact), on) ? 1 : 0;

    /// <summary>An unknown cell is as far from every range as can be, so one comparison of distances decides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Lies(ref long cells, in SpecializedLines.Range range) => Bit(unchecked((ulong)(At(ref cells, range.Cell) - range.Start)) <= range.Width);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long IsAmong(ref long cells, in SpecializedLines.Codes line)
    {
        ulong code = unchecked((ulong)At(ref cells, line.Cell));
        return Bit(code < 64) & unchecked((long)(line.Mask >> (int)code));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long AllLie(ref long cells, in SpecializedLines.Chain line)
    {
        long holds = 1;
        foreach (ref readonly SpecializedLines.Range range in line.Ranges.AsSpan()) holds &= Lies(ref cells, in range);
        return holds;
    }

    /// <summary>The toggle of the one band the cell lies in, nought where it lies in none; bands never overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long BandOf(ref long cells, in SpecializedLines.Bands line)
    {
        Vector256<long> value = Vector256.Create(At(ref cells, line.Cell)), found = Vector256<long>.Zero;
        foreach (ref readonly SpecializedLines.FourBands four in line.Fours.AsSpan()) found |= Vector256.LessThanOrEqual((value - four.Starts).AsUInt64(), four.Widths).AsInt64() & four.Toggles;
        Vector128<long> two = found.GetLower() | found.GetUpper();
        return two.GetElement(0) | two.GetElement(1);
    }
}
