using System.Numerics;
using FsCheck.Xunit;
using NodaTime;

namespace Cotation.Tests;

/// <summary>Numbers are exact, and written the same everywhere.</summary>
public class NumberTests
{
    [Property]
    public void A_fraction_computes_as_big_integers_do(long a, int b, long c, int d)
    {
        if (b == 0 || d == 0 || a == long.MinValue || c == long.MinValue) return;
        Rational x = (Rational)a / b, y = (Rational)c / d;
        Check(x + y, ((BigInteger)a * d) + ((BigInteger)c * b), (BigInteger)b * d);
        Check(x - y, ((BigInteger)a * d) - ((BigInteger)c * b), (BigInteger)b * d);
        Check(x * y, (BigInteger)a * c, (BigInteger)b * d);
        if (c != 0) Check(x / y, (BigInteger)a * d, (BigInteger)b * c);
        Assert.Equal(x.CompareTo(y), -y.CompareTo(x));
        Assert.True(x.Floor() <= x && x < x.Floor() + 1);
        Assert.Equal(x, x + y - y);
    }

    /// <summary>Where 32 bits end, and 64: on each side another way of computing takes over.</summary>
    [Fact]
    public void A_fraction_computes_alike_on_both_sides_of_every_width()
    {
        long[] tops = [0, 1, 7, 1_000_000, int.MaxValue - 1L, int.MaxValue, int.MaxValue + 1L, 1_000_000_000_000, long.MaxValue - 1, long.MaxValue], bottoms = [1, 2, 9, 1_000_000, int.MaxValue, int.MaxValue + 1L, long.MaxValue - 1, long.MaxValue];
        List<(BigInteger Top, BigInteger Bottom, Rational Value)> all = [.. tops.Concat(tops.Select(t => -t)).SelectMany(t => bottoms.Select(b => ((BigInteger)t, (BigInteger)b, Rational.Ratio(t, b))))];
        foreach ((BigInteger a, BigInteger b, Rational x) in all)
        {
            Check(x, a, b);
            foreach ((BigInteger c, BigInteger d, Rational y) in all)
            {
                Check(x + y, (a * d) + (c * b), b * d);
                Check(x - y, (a * d) - (c * b), b * d);
                Check(x * y, a * c, b * d);
                if (!c.IsZero) Check(x / y, a * d, b * c);
                Assert.Equal((a * d).CompareTo(c * b), Math.Sign(x.CompareTo(y)));
                Assert.Equal(x.GetHashCode(), (x + y - y).GetHashCode());
            }
        }
    }

    [Property]
    public void A_decimal_goes_in_and_out_unchanged(decimal value) => Assert.Equal(value, Rational.From(value).ToDecimal());

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.50", "-0.5")]
    [InlineData("1e3", "1000")]
    [InlineData("12.5e-1", "1.25")]
    [InlineData("100000000000000000000", "100000000000000000000")]
    public void Digits_are_read_and_written_plainly(string digits, string plain)
    {
        Assert.True(Rational.TryParse(digits, out Rational value));
        Assert.Equal(plain, value.ToString());
    }

    [Theory]
    [InlineData("1234567890123456")]
    [InlineData("0.1234567890123456")]
    [InlineData("1e999")]
    [InlineData("x")]
    public void Numbers_past_fifteen_digits_are_refused(string digits) => Assert.False(Rational.TryParse(digits, out _));

    [Theory]
    [InlineData(Language.French, "1234567.5", "euro", "1_234_567,50·€")]
    [InlineData(Language.French, "1780", "euro", "1_780·€")]
    [InlineData(Language.French, "-648", "euro", "−648·€")]
    [InlineData(Language.French, "0.364", "percent", "36,4·%")]
    [InlineData(Language.French, "0.4", "percent", "40·%")]
    [InlineData(Language.French, "38", "month", "38·mois")]
    [InlineData(Language.French, "1", "year", "1·an")]
    [InlineData(Language.French, "1.5", "person", "1,5·personne")]
    [InlineData(Language.French, "0", "child", "0·enfant")]
    [InlineData(Language.French, "2", "child", "2·enfants")]
    [InlineData(Language.English, "1234567.5", "euro", "€1,234,567.50")]
    [InlineData(Language.English, "-648", "euro", "−€648")]
    [InlineData(Language.English, "0.364", "percent", "36.4%")]
    [InlineData(Language.English, "1", "child", "1·child")]
    [InlineData(Language.English, "1.5", "person", "1.5·people")]
    [InlineData(Language.English, "0", "month", "0·months")]
    public void A_number_is_written_with_its_unit(Language language, string digits, string unit, string written)
    {
        Rational.TryParse(digits, out Rational value);
        Assert.Equal(Spaced(written), NumberWords.In(language).Counted(value, unit));
    }

    [Theory]
    [InlineData(Language.French, "0", "0·point")]
    [InlineData(Language.French, "1", "1·point")]
    [InlineData(Language.French, "1.5", "1,5·point")]
    [InlineData(Language.French, "2", "2·points")]
    [InlineData(Language.French, "-1", "−1·point")]
    [InlineData(Language.French, "-5", "−5·points")]
    [InlineData(Language.English, "0", "0·points")]
    [InlineData(Language.English, "-1", "−1·point")]
    public void Points_take_their_plural(Language language, string digits, string written)
    {
        Rational.TryParse(digits, out Rational value);
        Assert.Equal(Spaced(written), NumberWords.In(language).Points(value));
    }

    [Fact]
    public void A_date_names_its_month()
    {
        Assert.Equal("1er janvier 2026", NumberWords.In(Language.French).Date(new LocalDate(2026, 1, 1)));
        Assert.Equal("12 février 2026", NumberWords.In(Language.French).Date(new LocalDate(2026, 2, 12)));
        Assert.Equal("1 August 2026", NumberWords.In(Language.English).Date(new LocalDate(2026, 8, 1)));
    }

    [Theory]
    [InlineData("0.32999", "0.33", 5)]
    [InlineData("0.3301", "0.33", 4)]
    [InlineData("0.364", "0.33", 3)]
    [InlineData("0.33", "0.33", 3)]
    public void A_shown_number_stays_on_its_side_of_the_bound(string digits, string bound, int decimals)
    {
        Rational.TryParse(digits, out Rational value);
        Rational.TryParse(bound, out Rational limit);
        Assert.Equal(decimals, NumberWords.DecimalsFor(value, "percent", [limit]));
    }

    [Theory]
    [InlineData("""{ "b": 1.0, "a": [1e2, "é\n", null, true] }""", """{"a":[100,"é\n",null,true],"b":1}""")]
    [InlineData("""[1e21, 1e-7, 0.000001, 123456789012345]""", """[1e+21,1e-7,0.000001,123456789012345]""")]
    public void Canonical_json_is_that_of_RFC_8785(string json, string canonical) =>
        Assert.Equal(canonical, CanonicalJson.Write(JsonReader.Read(new Source("x", json), new Problems())!));

    /// <summary>Writes · for the space that does not break and _ for its thin sister, so that a reader sees them.</summary>
    private static string Spaced(string written) => written.Replace('·', NumberWords.NoBreak).Replace('_', NumberWords.ThinNoBreak);

    private static void Check(Rational value, BigInteger numerator, BigInteger denominator) =>
        Assert.Equal(value.Numerator * denominator, numerator * value.Denominator);
}
