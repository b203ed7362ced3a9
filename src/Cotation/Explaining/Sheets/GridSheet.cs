using NodaTime;

namespace Cotation;

/// <summary>Writes the parts of a grid's public sheet.</summary>
internal sealed class GridSheet(Grid grid, Language language)
{
    private readonly GridWords words = GridWords.In(language);
    private readonly LetterWords letter = LetterWords.In(language);
    private readonly DecidingWords deciding = new(grid, language);
    private readonly NumberWords numbers = NumberWords.In(language);
    private readonly RuleExplainer rules = new(language, isSpoken: true);
    private readonly ClauseWriter writer = new(language);
    private readonly ConditionPhraser phraser = new(language, isSpoken: true);
    private readonly GridBounds reach = new(grid);

    public IReadOnlyList<ExplanationBlock> Blocks(IReadOnlyList<GridExample> examples)
    {
        var blocks = new List<ExplanationBlock> { ExplanationBlock.Of("summary", null, SentenceKind.Note, Identity()), ExplanationBlock.Of("combining", words.CombiningHeading, SentenceKind.Note, [.. CombiningOf(grid.Root), grid.Criteria.Any(c => c.Unknown is not null) ? words.UnknownMostlyZero : words.UnknownIsZero]) };
        if (grid.Applies is { } applies) blocks.Add(new ExplanationBlock("applies", null, words.AppliesHeading, [new ExplanationEntry(null, null, null, null, [writer.Write(SentenceKind.Parameter, phraser.Condition(applies), words.AppliesIf)])]));
        AddSection(blocks, grid.Root, isRoot: true);
        AddOutcomes(blocks);
        blocks.AddRange(new GridGlossary(grid, language).Blocks());
        blocks.Add(new ExplanationBlock("refusals", null, letter.RefusalsHeading, [new ExplanationEntry(null, null, null, null, [.. LetterAdvice.RefusalsOf(grid, language, isSpoken: true, withRules: true)])]));
        if (new GridAnswers(grid, language).NotCounted(words.NotCountedHeading) is { } notCounted) blocks.Add(notCounted);
        blocks.Add(ExplanationBlock.Of("ties", words.TiesHeading, SentenceKind.Note, Ties()));
        if (grid.Ranking.Comparable.Count > 0) blocks.Add(ExplanationBlock.Of("similar", words.SimilarHeading, SentenceKind.Note, [words.Similar(string.Join(", ", grid.Ranking.Comparable.Select(c => LabelOf(c.Fact))))]));
        AddExamples(blocks, examples);
        List<string> followUp = [.. FollowUp()];
        if (followUp.Count > 0) blocks.Add(ExplanationBlock.Of("evaluation", words.EvaluationHeading, SentenceKind.Note, followUp));
        blocks.Add(ExplanationBlock.Of("deciding", deciding.Heading, SentenceKind.Note, deciding.InSheet));
        if (grid.IsFrench) blocks.Add(ExplanationBlock.Of("law", words.LawHeading, SentenceKind.Note, [words.Law]));
        return blocks;
    }

    private IEnumerable<string> Identity()
    {
        GridIdentity identity = grid.Identity;
        foreach (string notice in deciding.Notices) yield return notice;
        yield return words.Version(identity.Version);
        if (identity.From is { } from) yield return words.InForce(numbers.Date(from), identity.To is { } to ? numbers.Date(to) : null);
        if (identity.Adopted is { } adopted)
        {
            yield return words.Adopted(adopted.By, adopted.On is { } on ? numbers.Date(on) : null, adopted.Reference);
            if (adopted.Url is { } url) yield return words.DecisionAt(url);
        }

        if (identity.Publication is { } publication) yield return words.Published(publication);
        if (identity.Source is { } source) yield return words.ReadAt(source);

        yield return words.Territory(identity.Territory.Name, string.Join(", ", identity.Territory.Communes.Select(identity.Territory.NameOf)));
        yield return words.Kind(identity.Kind);
        if (grid.AppliesTitle is { } applies) yield return words.Applies(applies.In(language));
        if (identity.Contact is { } contact) yield return letter.Contact(string.Join(", ", new[] { contact.Name, contact.Phone, contact.Email, contact.Address }.OfType<string>()));
    }

    private IEnumerable<string> CombiningOf(Section section)
    {
        yield return words.Combining(section.Combine);
        foreach (ExplanationSentence sentence in rules.WeighingOf(section.Transform)) yield return sentence.Text;
        if (section.Transform.Cap is { } cap) yield return words.Cap(numbers.Points(cap));
        if (section.Transform.Floor is { } floor) yield return words.Floor(numbers.Points(floor));
    }

    private void AddSection(List<ExplanationBlock> blocks, Section section, bool isRoot)
    {
        List<ExplanationEntry> entries = [];
        bool isOwn = !isRoot && (section.Combine != Combination.Sum || section.Transform != PointTransform.None);
        if (isOwn) entries.Add(ExplanationEntry.Plain(SentenceKind.Parameter, CombiningOf(section)));
        entries.AddRange(section.Criteria.Select(EntryOf));
        entries.AddRange(section.Adjustments.Select(a => new ExplanationEntry(a.Id, a.Title.In(language), null, null, [rules.RuleOf(a), .. ProofOf(a.Evidence, null), .. BasisOf(a.Basis)])));
        if (entries.Count > 0 || !isRoot) blocks.Add(new ExplanationBlock("lines", section.Id, section.Title.In(language), entries));
        foreach (Section inner in section.Sections) AddSection(blocks, inner, isRoot: false);
    }

    private ExplanationEntry EntryOf(Criterion criterion)
    {
        var sentences = new List<ExplanationSentence>();
        if (criterion.Rule?.Exactly(language) is { } own) sentences.Add(Parameter(Placeholders.Fill(own, name => grid.Vocabulary.Find(name)?.Label.In(language) ?? name)));
        sentences.AddRange(rules.RuleOf(criterion, null));
        sentences.AddRange(rules.WeighingOf(criterion.Transform));
        if (criterion.Transform.Cap is { } cap) sentences.Add(Parameter(words.Cap(numbers.Points(cap))));
        if (criterion.Transform.Floor is { } floor) sentences.Add(Parameter(words.Floor(numbers.Points(floor))));
        if (criterion.Unknown is { } unknown) sentences.Add(Parameter(words.UnknownCounts(numbers.Points(unknown))));
        sentences.AddRange(ProofOf(criterion.Evidence, criterion.Document));
        if (criterion.Priorities.Count > 0) sentences.Add(Parameter(words.Priority(string.Join(", ", criterion.Priorities.Select(NameOfPriority)))));
        sentences.AddRange(BasisOf(criterion.Basis));
        return new ExplanationEntry(criterion.Id, HeadingOf(criterion), null, null, sentences);
    }

    private string NameOfPriority(string id) => grid.Vocabulary.Priorities.FirstOrDefault(p => p.Id == id)?.Title.In(language) ?? id;

    private string HeadingOf(Criterion criterion)
    {
        string title = criterion.Title.In(language);
        if (!criterion.IsPublished) return title;
        Interval points = reach.Of(criterion);
        if (points.High is not { } high) return words.Unbounded(title);
        return high.Sign > 0 || points.Low is not { Sign: < 0 } low ? words.UpTo(title, numbers.Points(high)) : words.DownTo(title, numbers.Points(-low));
    }

    private IEnumerable<ExplanationSentence> ProofOf(EvidencePolicy policy, LocalizedText? document)
    {
        if (policy.IsVerified) yield return Parameter(words.OnceVerified);
        if (document is not null) yield return Parameter(words.Document(document.In(language)));
        else if (policy.Documents.Count > 0) yield return Parameter(words.Document(string.Join(", ", policy.Documents)));
        if (policy.By.Count > 0) yield return Parameter(words.By(string.Join(", ", policy.By)));
    }

    private IEnumerable<ExplanationSentence> BasisOf(LocalizedText? basis)
    {
        if (basis is not null) yield return Parameter(words.Basis(basis.In(language)));
    }

    private static ExplanationSentence Parameter(string text) => new(SentenceKind.Parameter, text);

    private void AddOutcomes(List<ExplanationBlock> blocks)
    {
        List<ExplanationEntry> entries = [];
        foreach (Outcome outcome in grid.Outcomes)
        {
            ExplanationSentence rule = writer.Write(SentenceKind.Parameter, phraser.Condition(outcome.When), c => outcome.Effect switch
            {
                OutcomeEffect.First => words.OutcomeFirst(c),
                OutcomeEffect.Aside => words.OutcomeAside(c),
                OutcomeEffect.Ineligible => words.OutcomeIneligible(c),
            });
            bool isTiered = outcome.Effect == OutcomeEffect.First && grid.Outcomes.Any(o => o.Tier > 1);
            List<ExplanationSentence> sentences = [rule, .. isTiered ? new[] { Parameter(words.OutcomeTier(numbers.Number(outcome.Tier))) } : [], .. ProofOf(outcome.Evidence, null), .. BasisOf(outcome.Basis)];
            if (outcome.HandledBy is { } by) sentences.Add(Parameter(words.HandledBy(by.In(language))));
            entries.Add(new ExplanationEntry(outcome.Id, outcome.Title.In(language), null, null, sentences));
        }

        if (entries.Count > 0) blocks.Add(new ExplanationBlock("outcomes", null, words.OutcomesHeading, entries));
    }

    private IEnumerable<string> Ties()
    {
        if (grid.Ranking is { Ties.Count: 0, HasDraw: false }) yield return words.NoTies;
        for (int i = 0; i < grid.Ranking.Ties.Count; i++) yield return words.Tie(numbers.Number(i + 1), LabelOf(grid.Ranking.Ties[i].By), grid.Ranking.Ties[i].IsDescending);
        if (grid.Ranking.HasDraw) yield return words.TieDraw;
    }

    private string LabelOf(string name) => grid.TitleOf(name)?.In(language) ?? name;

    private void AddExamples(List<ExplanationBlock> blocks, IReadOnlyList<GridExample> examples)
    {
        if (examples.Count == 0) return;
        Scorer scorer = grid.Compile();
        var lines = new LineExplainer(Audience.Applicant, language);
        List<ExplanationEntry> entries = [];
        foreach (GridExample example in examples)
        {
            Score score = scorer.Score(example.Application, example.On);
            if (score.Points is not { } points) continue;
            IEnumerable<string> counted = score.Lines.Where(l => l.Points != 0 && l.OutrankedBy is null).Select(l => words.ExampleLine(l.Criterion.Title.In(language), lines.SignedPoints(Rational.From(l.Points))));
            entries.Add(new ExplanationEntry(null, words.Example(example.Title, numbers.Date(score.On), lines.Points(points)), null, points, [.. counted.Select(s => new ExplanationSentence(SentenceKind.Operation, s))]));
        }

        if (entries.Count > 0) blocks.Add(new ExplanationBlock("examples", null, words.ExamplesHeading, entries));
    }

    private IEnumerable<string> FollowUp()
    {
        if (grid.Identity.Evaluation is not { } evaluation) yield break;
        if (evaluation.Every is { } every && every.Equals(Period.FromYears(every.Years))) yield return words.EvaluationEvery(numbers.Counted(every.Years, "year"));
        if (evaluation.Next is { } next) yield return words.EvaluationNext(numbers.Date(next));
    }
}
