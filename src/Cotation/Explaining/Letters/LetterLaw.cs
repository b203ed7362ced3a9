using System.Text;
using NodaTime.Text;

namespace Cotation;

/// <summary>Says what the law asks of every output: whom to ask, the explicit mention, and for the auditor the four items of CRPA, article R. 311-3-1-2.</summary>
internal sealed class LetterLaw(ScoreView view)
{
    private readonly LetterWords words = view.Words;
    private readonly AuditWords audit = AuditWords.In(view.Language);
    private readonly Score score = view.Score;

    public IEnumerable<ExplanationBlock> Errors()
    {
        var sentences = new List<string>();
        if (view.Grid.Contact is { } contact) sentences.Add(words.Contact(string.Join(", ", new[] { contact.Name, contact.Phone, contact.Email, contact.Address }.OfType<string>())));
        sentences.Add(words.Corrections);
        if (view.Grid.Authority is { } authority) sentences.Add(words.Controller(authority.Name, authority.Dpo));
        yield return ExplanationBlock.Of("errors", words.ErrorsHeading, SentenceKind.Note, sentences);
    }

    public IEnumerable<ExplanationBlock> Mention()
    {
        List<string> sentences = [view.Deciding.Purpose];
        if ((view.Grid.Publication ?? view.Grid.Adopted?.Url) is { } url) sentences.Add(words.MentionRules(url));
        if (view.IsFrench) sentences.Add(words.MentionRight);
        if ((view.Grid.Contact?.Email ?? view.Grid.Contact?.Address ?? view.Grid.Contact?.Name ?? view.Grid.Authority?.Name) is { } address) sentences.Add(words.MentionWrite(address));
        if (view.IsFrench) sentences.Add(words.MentionAppeal);
        yield return ExplanationBlock.Of("mention", words.MentionHeading, SentenceKind.Note, sentences);
    }

    public IEnumerable<ExplanationBlock> Contribution()
    {
        List<string> sentences = [view.Deciding.Contribution];
        if (view.IsFrench) sentences.Add(audit.Basis);
        yield return ExplanationBlock.Of("contribution", audit.ContributionHeading, SentenceKind.Note, sentences);
    }

    /// <summary>Every fact that was read, once, with its raw value and its proof: by lines, adjustments, outcomes and whom the grid is for.</summary>
    public IEnumerable<ExplanationBlock> Data()
    {
        var facts = new FactPhraser(view.Audience, view.Language, null);
        IEnumerable<Expression> beside = [.. score.Grid.Adjustments.Select(a => a.When), .. score.Grid.Outcomes.Select(o => o.When), .. score.Grid.Applies is { } applies ? new[] { applies } : []];
        IEnumerable<FactReading> read = score.Lines.SelectMany(l => l.Facts)
            .Concat(beside.SelectMany(Reading.NamedIn).Where(f => f is { List: null, IsAsOf: false }).Select(f => FactReading.Of(f, score.Situation)))
            .SelectMany(WithInputs).DistinctBy(f => f.Fact.Name);
        yield return ExplanationBlock.Of("data", audit.DataHeading, SentenceKind.Data, read.Select(f => audit.Raw(f.Fact.Name, RawOf(f), facts.ProofOf(f))));
    }

    /// <summary>Every rule in the language of grids: lines, sections, adjustments, outcomes and the formulas of facts. What tables gave stands with the lines.</summary>
    public IEnumerable<ExplanationBlock> Parameters()
    {
        var rules = new RuleTexts(score.Grid);
        List<ExplanationEntry> entries = [.. score.Lines.Select(l => EntryOf(l.Criterion.Id, [.. PlaceOf(l.Criterion), .. Texts(rules.Of(l.Criterion)), .. l.Criterion.Basis is { } basis ? new[] { audit.Basis1(basis.In(view.Language)) } : []]))];
        entries.AddRange(score.Grid.Root.AllSections.Where(s => s.Combine != Combination.Sum || s.Transform != PointTransform.None).Select(s => EntryOf(s.Id, Texts(rules.Of(s)))));
        entries.AddRange(score.Grid.Adjustments.Select(a => EntryOf(a.Id, Texts(rules.Of(a)))));
        entries.AddRange(score.Grid.Outcomes.Select(o => EntryOf(o.Id, Texts(rules.Of(o)))));
        if (score.Grid.Applies is { } applies) entries.Add(EntryOf("applies", Texts([("when", applies.ToString())])));
        if (rules.FactsOf(score.Situation).Select(f => audit.Text(f.Name, string.Join(", ", f.Texts.Select(t => t.Text)))).ToList() is { Count: > 0 } facts) entries.Add(EntryOf(audit.FormulasHeading, facts) with { Id = null });
        yield return new ExplanationBlock("parameters", null, audit.ParametersHeading, entries);
    }

    /// <summary>Every line, section and adjustment with its points worked out.</summary>
    public IEnumerable<ExplanationBlock> Operations()
    {
        if (score.Root is not { } root) yield break;
        var operations = new OperationPhraser(view.Audience, view.Language);
        List<ScoreLine> empty = [.. score.Lines.Where(l => l is { State: LineState.NotMet, Points: 0, Earned: 0 })];
        List<ExplanationSentence> sums = [.. score.Lines.Except(empty).SelectMany(l => operations.Of(l).Prepend(Operation(audit.LineSum(l.Criterion.Id, view.Points(l.Points), l.Earned == l.Points ? null : view.Points(l.Earned), audit.State(l.State)))))];
        if (empty.Count > 0) sums.Add(Operation(audit.LineSum(string.Join(", ", empty.Select(l => l.Criterion.Id)), view.Points(0), null, audit.State(LineState.NotMet))));
        foreach (SectionScore section in root.AllSections.Reverse())
        {
            sums.AddRange(operations.Of(section));
            Rational points = Rational.From(section.Combined) - Rational.From(section.Cut);
            foreach (AdjustmentLine adjustment in section.Adjustments)
            {
                Rational after = points + Rational.From(adjustment.Change);
                sums.Add(Operation(OperationWords.In(view.Language).Changed($"{adjustment.Adjustment.Id}, {audit.State(adjustment.State)}", view.Numbers.Points(points), view.Numbers.Points(after))));
                points = after;
            }

            sums.Add(Operation(audit.SectionSum(section.Section.Id, audit.Combination(section.Section.Combine), view.Points(section.Points))));
        }

        sums.AddRange(score.Outcomes.Select(o => Operation(audit.Result(o.Outcome.Id, audit.State(o.State)))));
        foreach (bool? isMet in new bool?[] { true, false, null })
            if (string.Join(", ", score.Priorities.Where(p => p.IsMet == isMet).Select(p => p.Priority.Id)) is { Length: > 0 } priorities) sums.Add(Operation(audit.Priorities(isMet, priorities)));
        yield return new ExplanationBlock("operations", null, audit.OperationsHeading, [new ExplanationEntry(null, null, null, null, sums)]);
    }

    /// <summary>Hashes, versions, and the application as it was read.</summary>
    public IEnumerable<ExplanationBlock> Record()
    {
        List<string> sentences = [audit.Hash(audit.GridName, score.Grid.Sha256), audit.Hash(audit.VocabularyName, score.Grid.Vocabulary.Sha256)];
        sentences.AddRange(score.Grid.Tables.Values.Select(t => audit.Hash(audit.TableName(t.Name, t.Version), t.Sha256)));
        sentences.Add(audit.EngineVersion(Engine.Version));
        sentences.Add(audit.Command(LocalDatePattern.Iso.Format(score.On)));
        sentences.Add(Encoding.UTF8.GetString(ApplicationJson.Canonical(score.Application)));
        yield return ExplanationBlock.Of("record", audit.RecordHeading, SentenceKind.Data, sentences);
    }

    private static IEnumerable<FactReading> WithInputs(FactReading reading) => reading.From.SelectMany(WithInputs).Prepend(reading);

    private static string RawOf(FactReading reading) => Encoding.UTF8.GetString(ApplicationJson.ValueOf(reading.Fact, reading.Value));

    private static ExplanationSentence Operation(string text) => new(SentenceKind.Operation, text);

    private static ExplanationEntry EntryOf(string id, IEnumerable<string> texts) => new(id, id, null, null, [.. texts.Select(t => new ExplanationSentence(SentenceKind.Parameter, t))]);

    private IEnumerable<string> Texts(IEnumerable<(string Key, string Text)> texts) => texts.Select(t => audit.Text(t.Key, t.Text));

    /// <summary>The folder is one machine's own: the same dossier is the same bytes elsewhere.</summary>
    private IEnumerable<string> PlaceOf(Criterion criterion) => criterion.Place is { } place ? [audit.Place((place with { File = Path.GetFileName(place.File) }).ToString())] : [];
}
