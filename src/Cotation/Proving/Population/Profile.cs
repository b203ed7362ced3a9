namespace Cotation;

/// <summary>Describes a population by its marginals: what is drawn, in which shares, and what depends on what.</summary>
internal sealed record Profile(LocalizedText Title, IReadOnlyList<Marginal> Draws);

/// <summary>Is one thing drawn for an application. Shares are parts of their sum; a draw that is known to some only leaves the others without the fact.</summary>
internal abstract record Marginal(LocalizedText? Title, LocalizedText? Source, int KnownPercent, int VerifiedPercent)
{
    /// <summary>One of several situations, each with what it sets and what is drawn then.</summary>
    public sealed record Choose(LocalizedText? Title, LocalizedText? Source, int KnownPercent, int VerifiedPercent, IReadOnlyList<Situated> Choices) : Marginal(Title, Source, KnownPercent, VerifiedPercent);

    /// <summary>A number in one of several bands, on a step; the last is not reached.</summary>
    public sealed record Stretch(LocalizedText? Title, LocalizedText? Source, int KnownPercent, int VerifiedPercent, Fact Fact, IReadOnlyList<MarginalBand> Bands, Rational Step) : Marginal(Title, Source, KnownPercent, VerifiedPercent);

    /// <summary>A day so many days before the reference date, in one of several bands of months.</summary>
    public sealed record Day(LocalizedText? Title, LocalizedText? Source, int KnownPercent, int VerifiedPercent, Fact Fact, IReadOnlyList<MarginalBand> Months) : Marginal(Title, Source, KnownPercent, VerifiedPercent);

    /// <summary>One of the communes of the territory.</summary>
    public sealed record Commune(LocalizedText? Title, LocalizedText? Source, int KnownPercent, int VerifiedPercent, Fact Fact) : Marginal(Title, Source, KnownPercent, VerifiedPercent);

    /// <summary>Records of a list: how many, and what is drawn for each.</summary>
    public sealed record Records(LocalizedText? Title, LocalizedText? Source, int KnownPercent, int VerifiedPercent, Fact List, IReadOnlyList<MarginalBand> Counts, IReadOnlyList<Marginal> Each) : Marginal(Title, Source, KnownPercent, VerifiedPercent);
}

/// <summary>Is one situation of a choice: its share, its facts as JSON, and what is drawn within it.</summary>
internal sealed record Situated(long Share, LocalizedText? Title, IReadOnlyList<(Fact Fact, string Json)> Sets, IReadOnlyList<Marginal> Then);

/// <summary>Is a range of numbers with its share; the end is not reached.</summary>
internal sealed record MarginalBand(long Share, Rational From, Rational To);
