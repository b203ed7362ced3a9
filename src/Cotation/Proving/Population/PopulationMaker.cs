using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Cotation;

/// <summary>Makes synthetic applications from a profile and a seed: the same bytes for the same profile, seed, count and date. Ids stand in department 099, which does not exist.</summary>
internal sealed class PopulationMaker
{
    private readonly Profile profile;
    private readonly Vocabulary vocabulary;
    private readonly IReadOnlyList<string> communes;
    private readonly LocalDate on;
    private readonly ulong seed;
    private readonly Dictionary<object, long> drawn = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<int, (Fact Fact, string Json, bool IsVerified)> facts = [];

    public PopulationMaker(Profile profile, Grid grid, LocalDate on, string seed)
    {
        this.profile = profile;
        this.on = on;
        this.seed = SplitMix64.SeedOf(seed);
        vocabulary = grid.Vocabulary;
        communes = grid.Identity.Territory.Communes.Count > 0 ? grid.Identity.Territory.Communes : ["99001", "99002", "99003"];
    }

    /// <summary>How many applications were drawn into a situation, a band or a draw.</summary>
    public long DrawnInto(object part) => drawn.GetValueOrDefault(part);

    /// <summary>The applications, one JSON object each.</summary>
    public IEnumerable<string> Make(long count)
    {
        for (long i = 0; i < count; i++) yield return Make(i, SplitMix64.Of(seed, i));
    }

    private string Make(long index, SplitMix64 stream)
    {
        facts.Clear();
        foreach (Marginal draw in profile.Draws) Take(draw, ref stream, facts);
        string day = vocabulary.With(FactRole.Filed) is { } deposit && facts.TryGetValue(deposit.Slot, out var drawnDay) ? drawnDay.Json.Trim('"') : LocalDatePattern.Iso.Format(on);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"099{day[5..7]}{day[2..4]}{index % 1_000_000:000000}G{index / 1_000_000:0000}\",\"facts\":{{");
        bool isFirst = true;
        foreach ((Fact fact, string json, _) in facts.Values)
        {
            text.Append(isFirst ? "\"" : ",\"").Append(fact.Name).Append("\":").Append(json);
            isFirst = false;
        }

        text.Append('}');
        WriteEvidence(text);
        return text.Append('}').ToString();
    }

    private void WriteEvidence(StringBuilder text)
    {
        bool isFirst = true;
        foreach ((Fact fact, _, bool isVerified) in facts.Values)
        {
            if (!isVerified) continue;
            text.Append(isFirst ? ",\"evidence\":{\"" : ",\"").Append(fact.Name).Append("\":{\"status\":\"verified\",\"on\":\"").Append(LocalDatePattern.Iso.Format(on)).Append("\"}");
            isFirst = false;
        }

        if (!isFirst) text.Append('}');
    }

    private void Take(Marginal draw, ref SplitMix64 stream, SortedDictionary<int, (Fact Fact, string Json, bool IsVerified)> into)
    {
        bool isKnown = draw.KnownPercent == 100 || stream.Below(100) < draw.KnownPercent, isVerified = draw.VerifiedPercent > 0 && stream.Below(100) < draw.VerifiedPercent;
        if (!isKnown) return;
        Count(draw);
        switch (draw)
        {
            case Marginal.Choose choose:
                Situated situated = choose.Choices[Pick(choose.Choices.Select(c => c.Share), ref stream)];
                Count(situated);
                foreach ((Fact fact, string json) in situated.Sets) into[fact.Slot] = (fact, json, isVerified);
                foreach (Marginal then in situated.Then) Take(then, ref stream, into);
                break;
            case Marginal.Stretch amount:
                into[amount.Fact.Slot] = (amount.Fact, Within(Band(amount.Bands, ref stream), amount.Step, ref stream).ToString(), isVerified);
                break;
            case Marginal.Day day:
                MarginalBand months = Band(day.Months, ref stream);
                LocalDate last = on.PlusMonths(-(int)months.From.Numerator), first = on.PlusMonths(-(int)months.To.Numerator);
                into[day.Fact.Slot] = (day.Fact, $"\"{LocalDatePattern.Iso.Format(last.PlusDays(-(int)stream.Below(Period.DaysBetween(first, last))))}\"", isVerified);
                break;
            case Marginal.Commune commune:
                into[commune.Fact.Slot] = (commune.Fact, $"\"{communes[(int)stream.Below(communes.Count)]}\"", isVerified);
                break;
            case Marginal.Records records:
                into[records.List.Slot] = (records.List, RecordsOf(records, ref stream), isVerified);
                break;
        }
    }

    private string RecordsOf(Marginal.Records records, ref SplitMix64 stream)
    {
        long count = (long)Within(Band(records.Counts, ref stream), Rational.One, ref stream).Numerator;
        var text = new StringBuilder("[");
        for (long i = 0; i < count; i++)
        {
            var fields = new SortedDictionary<int, (Fact Fact, string Json, bool IsVerified)>();
            foreach (Marginal draw in records.Each) Take(draw, ref stream, fields);
            text.Append(i > 0 ? ",{" : "{").AppendJoin(',', fields.Values.Select(f => $"\"{f.Fact.Name}\":{f.Json}")).Append('}');
        }

        return text.Append(']').ToString();
    }

    private MarginalBand Band(IReadOnlyList<MarginalBand> bands, ref SplitMix64 stream)
    {
        MarginalBand band = bands[Pick(bands.Select(b => b.Share), ref stream)];
        Count(band);
        return band;
    }

    private static int Pick(IEnumerable<long> shares, ref SplitMix64 stream)
    {
        long at = stream.Below(Math.Max(1, shares.Sum()));
        int place = 0;
        foreach (long share in shares)
        {
            if (at < share) return place;
            at -= share;
            place++;
        }

        return place - 1;
    }

    private static Rational Within(MarginalBand band, Rational step, ref SplitMix64 stream)
    {
        long steps = Math.Max(1, (long)((band.To - band.From) / step).Ceiling().Numerator);
        return band.From + (step * stream.Below(steps));
    }

    private void Count(object part) => drawn[part] = drawn.GetValueOrDefault(part) + 1;
}
