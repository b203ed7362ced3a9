using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Cotation;

/// <summary>Names the tiers of an order: those that go first, up to nine of them, then everyone, then those without a position.</summary>
internal enum RankTier : byte
{
    /// <summary>The first of those that go first; the numbers up to <see cref="Ranked"/> are those after it.</summary>
    First,

    Ranked = Outcome.MostTiers,

    Aside,

    Ineligible,

    OutOfScope,
}

/// <summary>Is what an order looks at: an application's key, or a row of a table of many.</summary>
internal interface IRanked
{
    RankTier Tier { get; }

    decimal? Points { get; }

    string Id { get; }

    ReadOnlySpan<byte> Draw { get; }

    Rational? TieAt(int key);
}

/// <summary>Is all by which one application is ordered: its tier, its points, and what tells equals apart, found only where it is needed.</summary>
internal sealed class RankKey : IRanked
{
    private Application? application;
    private byte[]? draw;

    public RankKey(RankOrder order, Application? application, string id, LocalDate on, decimal? points, Outcome? outcome)
    {
        (Order, this.application, Id, On, Points, Outcome) = (order, application, id, on, points, outcome);
    }

    public RankOrder Order { get; }

    public string Id { get; }

    public Application Application => application ?? throw new InvalidOperationException("The key has let its application go.");

    public LocalDate On { get; }

    public decimal? Points { get; }

    public Outcome? Outcome { get; }

    /// <summary>What it shares with comparable ones, once it has been asked for.</summary>
    public IReadOnlyList<Comparable>? Comparables { get; set; }

    public RankTier Tier => Points is null ? RankTier.OutOfScope : TierOf(Outcome);

    public bool HasPosition => Tier <= RankTier.Ranked;

    /// <summary>The points that more proof could bring; 0 unless it was asked for.</summary>
    public decimal Pending { get; init; }

    /// <summary>Whether more proof could put it first; false unless it was asked for.</summary>
    public bool MayBeFirst { get; init; }

    /// <summary>The values of the chain's keys, in its order, once they are found; null for one that is not known.</summary>
    public Rational?[]? Found { get; set; }

    public IEnumerable<Rational?> Ties => Found ??= Order.TiesOf(this);

    public Rational? TieAt(int key) => (Found ??= Order.TiesOf(this))[key];

    /// <summary>SHA-256 of the published seed, a line feed and the id.</summary>
    public ReadOnlySpan<byte> Draw => draw ??= DrawOf(Order.Seed!, Id);

    /// <summary>The same key, good for ordering alone: what tells equals apart is found, and the application is let go.</summary>
    public RankKey Alone()
    {
        _ = Ties;
        if (Order.Seed is not null) _ = Draw;
        application = null;
        return this;
    }

    public static byte[] DrawOf(string seed, string id) => SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{id}"));

    public static RankTier TierOf(Outcome? outcome) => outcome?.Effect switch
    {
        OutcomeEffect.First => RankTier.First + (byte)(outcome.Tier - 1),
        OutcomeEffect.Aside => RankTier.Aside,
        OutcomeEffect.Ineligible => RankTier.Ineligible,
        null => RankTier.Ranked,
    };
}
