using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace Cotation;

/// <summary>Runs a kernel's shapes over a row of cells, without a branch where one can be spared: line by line, or summed in a register.</summary>
internal static class KernelLoops
{
    private const long Unknown = ApplicationRow.Unknown;
    private const long Million = 1_000_000;

    /// <summary>Writes each line's points, or what it gives its section otherwise; false where a number is too large.</summary>
    public static bool TryRun(KernelShapes shapes, Application application, LocalDate on, ReadOnlySpan<long> row, Span<long> each)
    {
        ReadOnlySpan<long> truths = application.Row.Truths;
        long day = ApplicationRow.DayCell(on);
        foreach (ref readonly KernelShapes.FlagRun run in shapes.FlagRuns.AsSpan())
        {
            Vector256<long> isSet = Vector256.Equals(Vector256.Create(truths[run.Word]) & run.Bits, run.Bits);
            (run.Nothings ^ (run.Toggles & isSet)).CopyTo(each[run.Line..]);
        }

        foreach (ref readonly KernelShapes.Flag flag in shapes.Flags.AsSpan()) each[flag.Line] = flag.Nothing ^ (flag.Toggle & Mask(truths[flag.Word] >> flag.Bit & 1));
        foreach (ref readonly KernelShapes.ProvedFlag proved in shapes.ProvedFlags.AsSpan()) each[proved.Flag.Line] = proved.Flag.Nothing ^ (proved.Flag.Toggle & Mask(Holds(in proved, truths, application, on, day)));
        foreach (ref readonly KernelShapes.Range line in shapes.Ranges.AsSpan()) each[line.Line] = line.Nothing ^ (line.Toggle & Mask(Lies(row, in line)));
        foreach (ref readonly KernelShapes.Codes line in shapes.AllCodes.AsSpan()) each[line.Line] = line.Nothing ^ (line.Toggle & Mask(IsAmong(row, in line)));
        foreach (ref readonly KernelShapes.Chain line in shapes.Chains.AsSpan()) each[line.Line] = line.Nothing ^ (line.Toggle & Mask(AllLie(row, in line)));
        foreach (ref readonly KernelShapes.Bands line in shapes.AllBands.AsSpan()) each[line.Line] = line.Nothing ^ BandOf(row, in line);
        foreach (ref readonly KernelShapes.Units line in shapes.AllUnits.AsSpan())
            if (!TryUnits(row[line.Cell], in line, line.Nothing, out each[line.Line])) return false;
        return true;
    }

    /// <summary>Adds up lines that give nought where they are not met; false where a number is too large.</summary>
    public static bool TrySum(KernelShapes shapes, Application application, LocalDate on, ReadOnlySpan<long> row, out long sum)
    {
        ReadOnlySpan<long> truths = application.Row.Truths;
        long day = ApplicationRow.DayCell(on);
        long found = 0;
        foreach (ref readonly KernelShapes.FlagTable table in shapes.Tables.AsSpan()) found += table.Sums[(int)(truths[table.Word] >> table.Shift & 255)];
        foreach (ref readonly KernelShapes.ProvedFlag proved in shapes.ProvedFlags.AsSpan()) found += proved.Flag.Toggle & Mask(Holds(in proved, truths, application, on, day));
        foreach (ref readonly KernelShapes.Range line in shapes.Ranges.AsSpan()) found += line.Toggle & Mask(Lies(row, in line));
        foreach (ref readonly KernelShapes.Codes line in shapes.AllCodes.AsSpan()) found += line.Toggle & Mask(IsAmong(row, in line));
        foreach (ref readonly KernelShapes.Chain line in shapes.Chains.AsSpan()) found += line.Toggle & Mask(AllLie(row, in line));
        foreach (ref readonly KernelShapes.Bands line in shapes.AllBands.AsSpan()) found += BandOf(row, in line);
        sum = found;
        foreach (ref readonly KernelShapes.Units line in shapes.AllUnits.AsSpan())
        {
            if (!TryUnits(row[line.Cell], in line, 0, out long points)) return false;
            sum += points;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryUnits(long value, in KernelShapes.Units line, long whenUnknown, out long points)
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

    /// <summary>A plain policy is looked at without a branch, set or not; another costs more, so only a flag that is set looks at its evidence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Holds(in KernelShapes.ProvedFlag proved, ReadOnlySpan<long> truths, Application application, LocalDate on, long day)
    {
        long isSet = truths[proved.Flag.Word] >> proved.Flag.Bit & 1;
        if (proved.Policy.IsPlain) return isSet & application.Row.ProofAt(proved.Flag.Word, proved.Flag.Bit, proved.IsRegistered, day);
        return isSet != 0 && proved.Policy.Accepts(application.EvidenceOf(proved.Fact), on) ? 1 : 0;
    }

    /// <summary>An unknown cell is as far from every range as can be, so one comparison of distances decides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Lies(ReadOnlySpan<long> row, in KernelShapes.Range range) => Bit(unchecked((ulong)(row[range.Cell] - range.Start)) <= range.Width);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long IsAmong(ReadOnlySpan<long> row, in KernelShapes.Codes line)
    {
        long code = row[line.Cell];
        return Bit(code is >= 0 and < 64) & (long)(line.Mask >> (int)(code & 63) & 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long AllLie(ReadOnlySpan<long> row, in KernelShapes.Chain line)
    {
        long holds = 1;
        foreach (ref readonly KernelShapes.Range range in line.Ranges.AsSpan()) holds &= Lies(row, in range);
        return holds;
    }

    /// <summary>The toggle of the one band the cell lies in, nought where it lies in none; bands never overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long BandOf(ReadOnlySpan<long> row, in KernelShapes.Bands line)
    {
        long found = 0;
        foreach (ref readonly KernelShapes.Range band in line.Each.AsSpan()) found |= band.Toggle & Mask(Lies(row, in band));
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Mask(long bit) => unchecked(-bit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Bit(bool holds) => Unsafe.BitCast<bool, byte>(holds);
}
