using System.Globalization;
using System.Numerics;

namespace Cotation;

/// <summary>Is an exact number: a reduced fraction, small in two 64-bit integers, large in two big ones.</summary>
internal readonly struct Rational : IComparable<Rational>, IEquatable<Rational>
{
    private readonly long numerator;
    private readonly long denominatorLessOne;
    private readonly Large? large;

    private sealed record Large(BigInteger Numerator, BigInteger Denominator);

    private Rational(long numerator, long denominator)
    {
        this.numerator = numerator;
        denominatorLessOne = denominator - 1;
    }

    private Rational(BigInteger numerator, BigInteger denominator) => large = new Large(numerator, denominator);

    public static Rational Zero => default;

    public static Rational One => new(1, 1);

    public BigInteger Numerator => large?.Numerator ?? numerator;

    public BigInteger Denominator => large?.Denominator ?? (BigInteger)denominatorLessOne + 1;

    public int Sign => large is null ? Math.Sign(numerator) : large.Numerator.Sign;

    public bool IsInteger => large is null ? denominatorLessOne == 0 : large.Denominator.IsOne;

    public static implicit operator Rational(int value) => new(value, 1);

    public static implicit operator Rational(long value) => Of(value, 1);

    /// <summary>Whether it and what is computed of it and another such fits 64 bits.</summary>
    private bool IsNarrow => large is null && numerator is >= -int.MaxValue and <= int.MaxValue && denominatorLessOne < int.MaxValue;

    /// <summary>The number of so many millionths.</summary>
    public static Rational Micro(long millionths) => millionths != long.MinValue ? Narrow(millionths, 1_000_000) : Of((Int128)millionths, 1_000_000);

    /// <summary>The quotient of two numbers; the second is not zero.</summary>
    public static Rational Ratio(long top, long bottom) => bottom == 1 && top != long.MinValue ? new Rational(top, 1) : Of((Int128)top, bottom);

    /// <summary>The two parts of the fraction, where they fit.</summary>
    public bool TrySmall(out long top, out long bottom)
    {
        (top, bottom) = (numerator, denominatorLessOne + 1);
        return large is null;
    }

    /// <summary>The number in millionths, where it has no finer part and fits.</summary>
    public bool TryMicro(out long millionths)
    {
        millionths = 0;
        if (large is not null) return false;
        if (denominatorLessOne == 0 && numerator is > -1_000_000_000_000 and < 1_000_000_000_000)
        {
            millionths = numerator * 1_000_000;
            return true;
        }

        long denominator = denominatorLessOne + 1;
        if (1_000_000 % denominator != 0) return false;
        Int128 scaled = Math.BigMul(numerator, 1_000_000 / denominator);
        if (Int128.Abs(scaled) > long.MaxValue / 4) return false;
        millionths = (long)scaled;
        return true;
    }

    /// <summary>Reads plain decimal digits, as JSON writes them; at most so many significant ones, 15 unless said, and an exponent of at most two digits.</summary>
    public static bool TryParse(string text, out Rational value, int mostDigits = 15)
    {
        value = default;
        int exponentAt = text.AsSpan().IndexOfAny('e', 'E');
        string digits = exponentAt < 0 ? text : text[..exponentAt];
        int exponent = 0;
        if (exponentAt >= 0 && (text.Length - exponentAt > 4 || !int.TryParse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs(exponent) > 99)) return false;
        int dot = digits.IndexOf('.', StringComparison.Ordinal);
        int decimals = dot < 0 ? 0 : digits.Length - dot - 1;
        string whole = dot < 0 ? digits : digits.Remove(dot, 1);
        if (whole.Length > 60) return false;
        if (!BigInteger.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger n)) return false;
        if (SignificantDigits(n) > mostDigits) return false;
        int power = exponent - decimals;
        value = power >= 0 ? Of(n * BigInteger.Pow(10, power), BigInteger.One) : Of(n, BigInteger.Pow(10, -power));
        return true;
    }

    public static Rational From(decimal value)
    {
        int scale = (decimal.GetBits(value)[3] >> 16) & 0xFF;
        decimal shifted = value;
        for (int i = 0; i < scale; i++)
        {
            if (Math.Abs(shifted) > decimal.MaxValue / 10) break;
            if (decimal.Truncate(shifted) == shifted) return Of(new BigInteger(shifted), BigInteger.Pow(10, i));
            shifted *= 10;
        }

        return Of(new BigInteger(shifted), BigInteger.Pow(10, scale));
    }

    public static Rational operator +(Rational a, Rational b)
    {
        if (!a.IsNarrow || !b.IsNarrow) return Sum(a, b);
        if (a.denominatorLessOne == 0 && b.denominatorLessOne == 0) return new Rational(a.numerator + b.numerator, 1);
        long bottom = a.denominatorLessOne + 1, otherBottom = b.denominatorLessOne + 1;
        return Narrow((a.numerator * otherBottom) + (b.numerator * bottom), bottom * otherBottom);
    }

    public static Rational operator -(Rational a) =>
        a.large is null ? new Rational(-a.numerator, a.denominatorLessOne + 1) : Of(-a.large.Numerator, a.large.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator *(Rational a, Rational b) =>
        a.IsNarrow && b.IsNarrow ? Narrow(a.numerator * b.numerator, (a.denominatorLessOne + 1) * (b.denominatorLessOne + 1)) : Product(a, b);

    /// <summary>The quotient; the divisor is not zero.</summary>
    public static Rational operator /(Rational a, Rational b)
    {
        if (!a.IsNarrow || !b.IsNarrow) return Product(a, b.Inverse());
        long top = a.numerator * (b.denominatorLessOne + 1), bottom = b.numerator * (a.denominatorLessOne + 1);
        return bottom < 0 ? Narrow(-top, -bottom) : Narrow(top, bottom);
    }

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Rational a, Rational b) => a.CompareTo(b) == 0;

    public static bool operator !=(Rational a, Rational b) => a.CompareTo(b) != 0;

    public static Rational Min(Rational a, Rational b) => a <= b ? a : b;

    public static Rational Max(Rational a, Rational b) => a >= b ? a : b;

    public static Rational Abs(Rational a) => a.Sign < 0 ? -a : a;

    public int CompareTo(Rational other)
    {
        if (large is null && other.large is null && denominatorLessOne == other.denominatorLessOne) return numerator.CompareTo(other.numerator);
        if (IsNarrow && other.IsNarrow) return (numerator * (other.denominatorLessOne + 1)).CompareTo(other.numerator * (denominatorLessOne + 1));
        return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    public bool Equals(Rational other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => large is null ? HashCode.Combine(numerator, denominatorLessOne) : HashCode.Combine(large.Numerator, large.Denominator);

    /// <summary>The greatest whole number not above this one.</summary>
    public Rational Floor()
    {
        if (IsInteger) return this;
        if (large is null)
        {
            long denominator = denominatorLessOne + 1;
            long quotient = numerator / denominator;
            return new Rational(numerator < 0 ? quotient - 1 : quotient, 1);
        }

        BigInteger whole = BigInteger.DivRem(large.Numerator, large.Denominator, out BigInteger rest);
        return Of(rest.Sign < 0 ? whole - 1 : whole, BigInteger.One);
    }

    public Rational Ceiling() => -(-this).Floor();

    /// <summary>Whether it can be written with finitely many decimals.</summary>
    public bool IsFinite
    {
        get
        {
            BigInteger rest = Denominator;
            while (rest.IsEven) rest >>= 1;
            while ((rest % 5).IsZero) rest /= 5;
            return rest.IsOne;
        }
    }

    /// <summary>The number as a decimal, rounded half to even at the 28th digit where it must be.</summary>
    public decimal ToDecimal()
    {
        if (large is null) return denominatorLessOne == 0 ? numerator : (decimal)numerator / ((decimal)denominatorLessOne + 1);
        if (BigInteger.Abs(Floor().Numerator) > (BigInteger)decimal.MaxValue) return Sign < 0 ? decimal.MinValue : decimal.MaxValue;
        BigInteger n = large.Numerator, d = large.Denominator;
        for (int scale = 28; scale > 0; scale--)
        {
            BigInteger scaled = n * BigInteger.Pow(10, scale);
            BigInteger rounded = ((scaled * 2) + (d * n.Sign)) / (d * 2);
            if (BigInteger.Abs(rounded) <= (BigInteger)decimal.MaxValue)
                return (decimal)rounded / (decimal)BigInteger.Pow(10, scale);
        }

        return (decimal)(n / d);
    }

    /// <summary>The number rounded down to so many decimals, toward minus infinity.</summary>
    public Rational FloorTo(int decimals)
    {
        Rational scale = Of(BigInteger.Pow(10, decimals), BigInteger.One);
        return (this * scale).Floor() / scale;
    }

    /// <summary>Digits, a dot, and no trailing zero; a fraction without end as <c>n/d</c>.</summary>
    public override string ToString()
    {
        if (large is null && denominatorLessOne == 0) return numerator.ToString(CultureInfo.InvariantCulture);
        if (IsInteger) return Numerator.ToString(CultureInfo.InvariantCulture);
        if (!IsFinite) return $"{Numerator.ToString(CultureInfo.InvariantCulture)}/{Denominator.ToString(CultureInfo.InvariantCulture)}";
        int decimals = 0;
        BigInteger scale = BigInteger.One;
        while (!(scale % Denominator).IsZero)
        {
            scale *= 10;
            decimals++;
        }

        string digits = BigInteger.Abs(Numerator * scale / Denominator).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return (Sign < 0 ? "-" : "") + digits[..^decimals] + "." + digits[^decimals..];
    }

    // What fits 64 bits is computed beside these: 128 bits are slow, and compiled anew in each process.
    private static Rational Sum(Rational a, Rational b) => Is64(a, b)
        ? Of(Math.BigMul(a.numerator, b.denominatorLessOne + 1) + Math.BigMul(b.numerator, a.denominatorLessOne + 1), Math.BigMul(a.denominatorLessOne + 1, b.denominatorLessOne + 1))
        : Of((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    private static Rational Product(Rational a, Rational b) => Is64(a, b)
        ? Of(Math.BigMul(a.numerator, b.numerator), Math.BigMul(a.denominatorLessOne + 1, b.denominatorLessOne + 1))
        : Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>One divided by it; it is not zero.</summary>
    private Rational Inverse()
    {
        if (large is not null) return Of(large.Denominator * large.Numerator.Sign, BigInteger.Abs(large.Numerator));
        return numerator < 0 ? new Rational(-denominatorLessOne - 1, -numerator) : new Rational(denominatorLessOne + 1, numerator);
    }

    private static bool Is64(Rational a, Rational b) => a.large is null && b.large is null;

    /// <summary>The reduced fraction; neither part is the least 64 bits hold, the second is above zero.</summary>
    private static Rational Narrow(long n, long d)
    {
        if (d == 1) return new Rational(n, 1);
        ulong x = (ulong)Math.Abs(n), y = (ulong)d;
        while (y != 0) (x, y) = (y, x % y);
        return new Rational(n / (long)x, d / (long)x);
    }

    private static int SignificantDigits(BigInteger n) => BigInteger.Abs(n).ToString(CultureInfo.InvariantCulture).TrimEnd('0').Length;

    private static Rational Of(Int128 n, Int128 d)
    {
        if (d != 1)
        {
            Int128 common = GreatestCommonDivisor(Int128.Abs(n), d);
            n /= common;
            d /= common;
        }

        return n >= -long.MaxValue && n <= long.MaxValue && d <= long.MaxValue ? new Rational((long)n, (long)d) : new Rational(n, d);
    }

    private static Rational Of(BigInteger n, BigInteger d)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(n, d);
        if (!common.IsOne)
        {
            n /= common;
            d /= common;
        }

        return BigInteger.Abs(n) <= long.MaxValue && d <= long.MaxValue ? new Rational((long)n, (long)d) : new Rational(n, d);
    }

    private static Int128 GreatestCommonDivisor(Int128 a, Int128 b)
    {
        while (a > ulong.MaxValue || b > ulong.MaxValue)
        {
            if (b == 0) return a;
            (a, b) = (b, a % b);
        }

        ulong x = (ulong)a, y = (ulong)b;
        while (y != 0) (x, y) = (y, x % y);
        return x;
    }
}
