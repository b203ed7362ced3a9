using static Cotation.Branchless;

namespace Cotation;

/// <summary>Finds a cell from up to three others: numbers in millionths, days, 1 and 0 for yes and no, or unknown.</summary>
internal interface ICellOperation
{
    /// <summary>What it gives; meaningless where it is lost, because some number is too large.</summary>
    long Of(long a, long b, long c, ref bool isLost);
}

/// <summary>Holds the operations of a kernel's row, each as the tree does it.</summary>
internal static class CellOperations
{
    private const long Unknown = ApplicationRow.Unknown;
    private const long Million = 1_000_000;

    /// <summary>No number on the way is greater.</summary>
    private const long Far = long.MaxValue / 4;

    /// <summary>The same for all.</summary>
    public readonly struct Always(long value) : ICellOperation
    {
        public long Of(long a, long b, long c, ref bool isLost) => value;
    }

    /// <summary>What is given, else what follows.</summary>
    public readonly struct Given : ICellOperation
    {
        public long Of(long a, long b, long c, ref bool isLost) => a == Unknown ? b : a;
    }

    public readonly struct IsKnown : ICellOperation
    {
        public long Of(long a, long b, long c, ref bool isLost) => Bit(a != Unknown);
    }

    /// <summary>Whether a cell lies in a range, or is one of a mask of codes.</summary>
    public readonly struct Holds(KernelTest test) : ICellOperation
    {
        public long Of(long a, long b, long c, ref bool isLost) => a == Unknown ? Unknown : Bit(test.HoldsFor(a));
    }

    public readonly struct And : ICellOperation
    {
        public long Of(long a, long b, long c, ref bool isLost) => a == 0 || b == 0 ? 0 : Math.Min(a, b);
    }

    public readonly struct Or : ICellOperation
    {
        public long Of(long a, long b, long c, ref bool isLost) => a == 1 || b == 1 ? 1 : Math.Min(a, b);
    }

    /// <summary>One of two; where it is not known which, what both give alike.</summary>
    public readonly struct Choice : ICellOperation
    {
        public long Of(long a, long b, long c, ref bool isLost) => a == Unknown ? b == c ? b : Unknown : a == 0 ? c : b;
    }

    public readonly struct Compare(Comparison how) : ICellOperation
    {
        public long Of(long a, long b, long c, ref bool isLost) => a == Unknown || b == Unknown ? Unknown : Bit(how.Holds(a.CompareTo(b)));
    }

    public readonly struct Sum : ICellOperation
    {
        public long Of(long a, long b, long c, ref bool isLost)
        {
            if (a == Unknown || b == Unknown) return Unknown;
            isLost |= !IsNear(a) || !IsNear(b);
            return unchecked(a + b);
        }
    }

    public readonly struct Difference : ICellOperation
    {
        public long Of(long a, long b, long c, ref bool isLost)
        {
            if (a == Unknown || b == Unknown) return Unknown;
            isLost |= !IsNear(a) || !IsNear(b);
            return unchecked(a - b);
        }
    }

    /// <summary>A whole number of times.</summary>
    public readonly struct Times(long factor) : ICellOperation
    {
        private readonly long most = factor == 0 ? Far : Far / Math.Abs(factor);

        public long Of(long a, long b, long c, ref bool isLost)
        {
            if (a == Unknown) return Unknown;
            isLost |= a > most || a < -most;
            return unchecked(a * factor);
        }
    }

    /// <summary>The millionths of a quotient, rounded down: enough to tell whether it reaches a bound in whole millionths.</summary>
    public readonly struct Ratio : ICellOperation
    {
        public long Of(long a, long b, long c, ref bool isLost)
        {
            if (a == Unknown || b == Unknown || b == 0) return Unknown;
            isLost |= a is > Far / Million or < -Far / Million || b == -1;
            (long whole, long rest) = Math.DivRem(unchecked(a * Million), b == -1 ? 1 : b);
            return rest != 0 && rest < 0 != b < 0 ? whole - 1 : whole;
        }
    }

    public readonly struct Least : ICellOperation
    {
        public long Of(long a, long b, long c, ref bool isLost) => Math.Min(a, b);
    }

    public readonly struct Greatest : ICellOperation
    {
        public long Of(long a, long b, long c, ref bool isLost) => a == Unknown || b == Unknown ? Unknown : Math.Max(a, b);
    }

    private static bool IsNear(long value) => value is >= -Far and <= Far;
}
