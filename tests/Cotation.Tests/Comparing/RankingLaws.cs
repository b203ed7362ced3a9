using FsCheck.Xunit;
using NodaTime;

namespace Cotation.Tests;

/// <summary>What every order and every difference keeps to, over generated grids and applications.</summary>
public class RankingLaws
{
    /// <summary>A grid with a chain for equal points, one key unknown now and then, over applications that are often equal.</summary>
    private static readonly Grid Chained = Grid.Parse("""
        { "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "toy",
          "criteria": [ { "id": "A", "title": "a", "when": "b0", "points": 5 }, { "id": "B", "title": "b", "when": "b1", "points": 5, "evidence": "verified" } ],
          "outcomes": [ { "title": "o", "when": "b2 and n1 > 8", "effect": "first" }, { "title": "p", "when": "n1 < 2", "effect": "aside" } ],
          "ranking": { "ties": [ { "by": "n0", "order": "descending" }, { "by": "d0", "order": "ascending", "unknown": "first" } ] } }
        """, Toy.Vocabulary);

    [Property(MaxTest = 100)]
    public void A_ranking_is_a_permutation_that_no_order_of_the_input_changes(int seed)
    {
        (Scorer scorer, Application[] crowd, Random random) = Crowd(seed);
        IReadOnlyList<RankedApplication> places = scorer.Rank(crowd, Cases.On), again = scorer.Rank([.. crowd.OrderBy(_ => random.Next())], Cases.On);
        Assert.Equal(crowd.Select(a => a.Id).Order(), places.Select(p => p.ApplicationId).Order());
        Assert.Equal(places.Select(p => (p.ApplicationId, p.Position, p.IsTied, p.Next)), again.Select(p => (p.ApplicationId, p.Position, p.IsTied, p.Next)));
        Assert.All(places, p => Assert.Equal(p.Score.Points, p.Points));
    }

    [Property(MaxTest = 100)]
    public void Other_applications_change_no_score_and_no_relative_order(int seed)
    {
        (Scorer scorer, Application[] crowd, _) = Crowd(seed);
        HashSet<string> few = [.. crowd.Take(crowd.Length / 2).Select(a => a.Id)];
        Assert.Equal(
            scorer.Rank(crowd, Cases.On).Where(p => few.Contains(p.ApplicationId)).Select(p => (p.ApplicationId, p.Points)),
            scorer.Rank(crowd.Take(crowd.Length / 2), Cases.On).Select(p => (p.ApplicationId, p.Points)));
    }

    [Property(MaxTest = 100)]
    public void Equal_keys_share_a_position_and_a_position_counts_those_before(int seed)
    {
        (Scorer scorer, Application[] crowd, _) = Crowd(seed);
        IReadOnlyList<RankedApplication> places = scorer.Rank(crowd, Cases.On);
        for (int i = 0; i + 1 < places.Count; i++)
        {
            Assert.Equal(places[i + 1].Position is not null, places[i].Next is not null);
            bool isShared = places[i].Next?.Kind == SeparationKind.Nothing;
            if (places[i + 1].Position is { } position) Assert.Equal(isShared ? places[i].Position : i + 2, position);
            if (isShared && places[i].Position is not null) Assert.True(places[i].IsTied && places[i + 1].IsTied);
        }

        Assert.All(places.SkipWhile(p => p.Position is not null), p => Assert.Null(p.Position));
    }

    [Property(MaxTest = 100)]
    public void A_draw_depends_on_the_seed_and_the_id_alone_and_leaves_no_tie(int seed)
    {
        (Scorer scorer, Application[] crowd, Random random) = Crowd(seed);
        IReadOnlyList<RankedApplication> drawn = scorer.Rank(crowd, Cases.On, "séance du 1er juin");
        Assert.DoesNotContain(drawn, p => p.IsTied);
        Assert.Equal(drawn.Select(p => p.ApplicationId), scorer.Rank(crowd.OrderBy(_ => random.Next()), Cases.On, "séance du 1er juin").Select(p => p.ApplicationId));
    }

    [Property(MaxTest = 100)]
    public void A_place_with_other_facts_is_that_of_a_ranking_with_them(int seed)
    {
        (Scorer scorer, Application[] crowd, Random random) = Crowd(seed);
        Application changed = crowd[0].With(Toy.Vocabulary.Find("b0")!, random.Next(2) == 0 ? Value.True : Value.False, new Evidence(EvidenceStatus.Verified), Toy.Vocabulary);
        RankedApplication place = scorer.Rank(crowd, Cases.On).With(scorer, changed), expected = scorer.Rank([changed, .. crowd.Skip(1)], Cases.On).Single(p => p.ApplicationId == changed.Id);
        Assert.Equal((expected.Position, expected.Points, expected.IsTied), (place.Position, place.Points, place.IsTied));
    }

    [Property(MaxTest = 100)]
    public void The_first_places_are_those_of_the_whole_ranking_with_all_who_could_enter(int seed)
    {
        (Scorer scorer, Application[] crowd, Random random) = Crowd(seed);
        int wanted = random.Next(1, 8);
        IReadOnlyList<RankedApplication> all = [.. scorer.Rank(crowd, Cases.On).Where(p => p.Position is not null)], top = scorer.RankTop(crowd, Cases.On, wanted);
        int told = all.Count < wanted ? all.Count : all.Count(p => p.Position <= all[wanted - 1].Position);
        Assert.Equal(all.Take(told).Select(p => (p.ApplicationId, p.Position, p.IsTied)), top.Where(p => !p.CouldEnter).Select(p => (p.ApplicationId, p.Position, p.IsTied)));
        if (all.Count < wanted) return;
        RankedApplication last = all[wanted - 1];
        IEnumerable<string> expected = all.Skip(told).Where(p => p.Key.Tier == last.Key.Tier && p.Score is { Pending: > 0 } score && score.Points + score.Pending >= last.Points).Select(p => p.ApplicationId);
        Assert.Equal(expected.Order(), top.Where(p => p.CouldEnter).Select(p => p.ApplicationId).Order());
    }

    [Property(Arbitrary = [typeof(Samples)], MaxTest = 100)]
    public void The_parts_of_a_difference_add_up_exactly(Sample sample)
    {
        Scorer scorer = sample.Grid.Compile();
        Score[] scores = [.. sample.Applications.Select(a => scorer.Score(a, sample.On))];
        foreach (Score one in scores)
        {
            foreach (Score two in scores)
            {
                Difference difference = one.DifferenceFrom(two);
                Assert.Equal(one.Points - two.Points, difference.Points);
                Assert.Equal(difference.Points, difference.Parts.Sum(p => p.Points));
                Assert.Equal(-difference.Points, two.DifferenceFrom(one).Parts.Sum(p => p.Points));
            }
        }
    }

    [Property(Arbitrary = [typeof(Samples)], MaxTest = 60)]
    public void The_causes_of_a_change_add_up_exactly(Sample sample)
    {
        Grid other = new Sample(unchecked(sample.Seed + 1) & int.MaxValue).Grid;
        Application before = sample.Applications.First(), after = Application.Parse(sample.ApplicationTexts[1].Replace("\"a1\"", "\"a0\"", StringComparison.Ordinal), Toy.Vocabulary);
        Score then = sample.Grid.Compile().Score(before, sample.On), now = other.Compile().Score(after, sample.On.PlusMonths(7));
        IReadOnlyList<Difference> changes = now.ChangesSince(then);
        Assert.Equal(now.Points - then.Points, changes.Sum(c => c.Points));
        Assert.All(changes, c => Assert.Equal(c.Points, c.Parts.Sum(p => p.Points)));
        Assert.Empty(then.ChangesSince(then));
    }

    [Property(Arbitrary = [typeof(Samples)], MaxTest = 60)]
    public void What_if_is_the_score_of_the_changed_application(Sample sample)
    {
        Scorer scorer = sample.Grid.Compile();
        Application application = sample.Applications.First(), changed = application.With(Toy.Vocabulary.Find("b0")!, Value.True, new Evidence(EvidenceStatus.Verified), Toy.Vocabulary);
        Difference difference = scorer.WhatIf(application, changed, sample.On);
        Assert.Equal(scorer.Points(changed, sample.On) - scorer.Points(application, sample.On), difference.Points);
        Assert.Equal("true", System.Text.Encoding.UTF8.GetString(ApplicationJson.ValueOf(Toy.Vocabulary.Find("b0")!, changed.ValueOf(Toy.Vocabulary.Find("b0")!))));
    }

    [Property(Arbitrary = [typeof(Samples)], MaxTest = 12)]
    public void The_next_change_is_the_one_that_a_search_day_by_day_finds(Sample sample)
    {
        Scorer scorer = sample.Grid.Compile();
        Application application = sample.Applications.First();
        Score score = scorer.Score(application, sample.On);
        LocalDate? found = null;
        for (int day = 1; day <= 3650 && found is null; day++)
            if (scorer.Points(application, sample.On.PlusDays(day)) != score.Points) found = sample.On.PlusDays(day);
        if (found is { } on) Assert.Equal((on, scorer.Points(application, on)), (score.Next!.On, score.Next.Points));
        else Assert.True(score.Next is null || score.Next.On > sample.On.PlusDays(3650));
    }

    [Property(Arbitrary = [typeof(Samples)], MaxTest = 20)]
    public void The_next_change_of_a_line_is_the_one_that_a_search_day_by_day_finds(Sample sample)
    {
        foreach (ScoreLine line in sample.Applications.SelectMany(a => sample.Grid.Compile().Score(a, sample.On).Lines))
        {
            Situation seen = line.Situation.Through(EvidenceFilter.For(line.Criterion.Evidence));
            LocalDate? found = null;
            for (int day = 1; day <= 1200 && found is null; day++)
                if (LineEvaluator.Evaluate(line.Criterion, seen.At(sample.On.PlusDays(day))).Points != line.Now.Points) found = sample.On.PlusDays(day);
            if (found is { } on) Assert.Equal(on, line.Next?.On);
            else Assert.True(line.Next is null || line.Next.On > sample.On.PlusDays(1200));
        }
    }

    /// <summary>From 31 January to 28 February is a full month, as it is from 28 January: what is left falls on 1 February.</summary>
    [Theory]
    [InlineData("2025-12-15", "2026-02-28", "2026-02-01")]
    [InlineData("2025-12-15", "2026-03-31", "2026-03-01")]
    [InlineData("2025-12-15", "2026-03-30", "2026-03-01")]
    [InlineData("2025-12-15", "2026-02-27", "2026-01-28")]
    [InlineData("2025-12-15", "2126-02-28", null)]
    public void Months_left_until_a_day_fall_on_the_day_that_no_longer_has_one(string on, string until, string? next)
    {
        Grid grid = Grid.Parse("""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "toy", "sections": [ { "id": "s", "title": "s", "criteria": [ { "id": "k", "title": "k", "when": "left >= 1", "points": 1 } ] } ] }""", Toy.Vocabulary);
        Application application = Application.Parse($$"""{ "id": "a", "facts": { "d1": "{{until}}" } }""", Toy.Vocabulary);
        Score score = grid.Compile().Score(application, NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value);
        Assert.Equal(next, score.Next is { } change ? NodaTime.Text.LocalDatePattern.Iso.Format(change.On) : null);
        Assert.Equal(score.Next?.On, score.Lines.Single().Next?.On);
    }

    /// <summary>The date is proved later: only then does its span count, and it goes on counting.</summary>
    [Theory]
    [InlineData("years >= 2", "2023-10-01", "2025-08-04", "2025-10-01")]
    [InlineData("years >= 2", "2023-10-01", "2025-10-02", "2025-10-02")]
    [InlineData("years < 2", "2023-10-01", "2025-08-04", "2025-08-04")]
    [InlineData("left <= 1", "2026-03-15", "2025-08-04", "2026-01-16")]
    public void A_span_counts_on_from_a_date_that_is_proved_later(string when, string date, string proved, string next)
    {
        Grid grid = Grid.Parse($$"""{ "format": 1, "id": "g", "version": "1", "title": "g", "territory": { "name": "t" }, "vocabulary": "toy", "sections": [ { "id": "s", "title": "s", "criteria": [ { "id": "k", "title": "k", "when": "{{when}}", "points": 1, "evidence": "verified" } ] } ] }""", Toy.Vocabulary);
        Application application = Application.Parse($$"""{ "id": "a", "facts": { "d1": "{{date}}" }, "evidence": { "d1": { "status": "verified", "on": "{{proved}}" } } }""", Toy.Vocabulary);
        Score score = grid.Compile().Score(application, new LocalDate(2025, 3, 8));
        Assert.Equal(next, NodaTime.Text.LocalDatePattern.Iso.Format(score.Next!.On));
        Assert.Equal(score.Next.On, score.Lines.Single().Next?.On);
    }

    [Property(Arbitrary = [typeof(Samples)], MaxTest = 60)]
    public void A_receipt_holds_and_one_changed_byte_does_not(Sample sample)
    {
        Score score = sample.Grid.Compile().Score(sample.Applications.First(), sample.On);
        byte[] secret = [1, 2, 3];
        Receipt open = Receipt.Of(score), closed = Receipt.Of(score, secret, "pseudonyme");
        Assert.Empty(open.Audit(sample.Grid));
        Assert.Empty(closed.Audit(sample.Grid, sample.Applications.First(), secret));
        Assert.DoesNotContain("facts\":{", closed.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(closed.Audit(sample.Grid, sample.Applications.First(), [9]));
        Assert.NotEmpty(closed.Audit(sample.Grid, sample.Applications.Last(), secret));
        Assert.NotEmpty(open.Audit(new Sample(unchecked(sample.Seed + 1) & int.MaxValue).Grid));
        string text = open.ToString();
        for (int i = 0; i < text.Length; i += 7) Assert.True(IsRefused(text[..i] + (text[i] == '1' ? '2' : '1') + text[(i + 1)..], sample.Grid));
    }

    private static bool IsRefused(string receipt, Grid grid)
    {
        try
        {
            return Receipt.Parse(receipt).Audit(grid).Count > 0;
        }
        catch (CotationException)
        {
            return true;
        }
    }

    /// <summary>Every way in which what is unknown or pending may turn out, over three candidates: each lands between its best and its worst position.</summary>
    [Property(MaxTest = 40)]
    public void The_best_and_the_worst_position_hold_for_every_completion(int seed)
    {
        var random = new Random(seed);
        Scorer scorer = Chained.Compile();
        Fact[] open = [.. new[] { "b0", "b1", "b2" }.Select(n => Toy.Vocabulary.Find(n)!)];
        Application[] candidates = [.. Enumerable.Range(0, 3).Select(i => Application.Parse($$"""{ "id": "c{{i}}", "facts": { {{(random.Next(2) == 0 ? "\"b0\": true, " : "")}}{{(random.Next(2) == 0 ? "\"b1\": true, " : "")}}{{(random.Next(2) == 0 ? "\"b2\": false, " : "")}}"n0": {{random.Next(3)}}, "n1": {{random.Next(3, 12)}}, "d0": "2025-01-0{{random.Next(1, 4)}}" } }""", Toy.Vocabulary))];
        IReadOnlyList<Robustness> robust = scorer.Rank(candidates, Cases.On).Robustness();
        foreach (Application[] world in Worlds(candidates, open))
        {
            foreach (RankedApplication place in scorer.Rank(world, Cases.On))
            {
                Robustness one = robust.Single(r => r.Place.ApplicationId == place.ApplicationId);
                Assert.InRange(place.Position!.Value, one.Best!.Value, one.Worst!.Value);
            }
        }
    }

    private static IEnumerable<Application[]> Worlds(Application[] candidates, Fact[] open)
    {
        IEnumerable<Application[]> worlds = [candidates];
        for (int i = 0; i < candidates.Length; i++)
        {
            int at = i;
            foreach (Fact fact in open)
            {
                bool isOpen = !candidates[at].Has(fact), isUnproved = fact.Name == "b1";
                if (!isOpen && !isUnproved) continue;
                Value[] values = isOpen ? [Value.True, Value.False] : [candidates[at].ValueOf(fact)];
                worlds = [.. worlds.SelectMany(w => values.SelectMany(v => (isUnproved ? new[] { EvidenceStatus.Declared, EvidenceStatus.Verified } : [EvidenceStatus.Declared]).Select(s => (Application[])[.. w.Select((a, j) => j == at ? a.With(fact, v, new Evidence(s), Toy.Vocabulary) : a)])))];
            }
        }

        return worlds;
    }

    private static (Scorer Scorer, Application[] Crowd, Random Random) Crowd(int seed)
    {
        var random = new Random(seed);
        var toy = new Toy(random);
        return (Chained.Compile(), [.. Enumerable.Range(0, 24).Select(i => Application.Parse(toy.Application($"a{i}"), Toy.Vocabulary))], random);
    }
}
